import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { facesOf, MissingGlyph, POSTER_FACES, posterFonts } from '../../src/lib/fonts/poster-faces';
import { contentFolder } from '../../src/lib/content/content';
import { renderPixels, renderPng } from '../../src/lib/export/poster-png';

const { set } = await posterFonts('Plain words, 1,000 “ë” ’Ŋ');

describe('setting words for pictures', () => {
	test('measures a line, and the ink of it', () => {
		const small = set('Niger', { face: 'sans', size: 20 });
		const large = set('Niger', { face: 'sans', size: 40 });
		expect(large.width).toBeCloseTo(small.width * 2, 5);
		expect(small.width).toBeGreaterThan(40);
		expect(small.ink!.top).toBeLessThan(-12);
		expect(small.ink!.bottom).toBeGreaterThan(0);
		expect(set(' ', { face: 'sans', size: 20 }).ink).toBeNull();
	});

	test('sets the heavier weight wider, and letters further apart where it is asked to', () => {
		const plain = set('NIGER', { face: 'sans', size: 20 }).width;
		expect(set('NIGER', { face: 'sans', size: 20, strong: true }).width).toBeGreaterThan(plain);
		expect(set('NIGER', { face: 'sans', size: 20, spacing: 0.1 }).width).toBeCloseTo(plain + 8, 5);
	});

	test('kerns', () => {
		const type = { face: 'display', size: 100 } as const;
		const apart = set('A', type).width + set('V', type).width;
		expect(set('AV', type).width).toBeLessThan(apart);
	});

	test('takes a letter the first file lacks from the next, and marks of direction for nothing', () => {
		const { parts } = set('aŊ', { face: 'serif', size: 20 });
		expect(parts.map(({ text, family }) => [text, family])).toEqual([
			['a', 'serif-regular-0'],
			['Ŋ', 'serif-regular-1'],
		]);
		const type = { face: 'sans', size: 20 } as const;
		expect(set('\u202Eab\u202C', type).width).toBe(set('ab', type).width);
	});

	test('refuses a character the face lacks, and says which, where, and what to do', () => {
		const missing = () => set('Niger ☂ 尼', { face: 'display', size: 20 });
		expect(missing).toThrow(MissingGlyph);
		expect(missing).toThrow(
			/^Newsreader Display has no glyph for “☂” \(U\+2602\), “尼” \(U\+5C3C\) in “Niger ☂ 尼” … name a font file .* newsroom\.yaml/,
		);
	});

	test('sets a face in the file that a newsroom has for it', async () => {
		const fonts = { sans: 'ours.woff2' };
		expect(facesOf({ fonts }).sans).toMatchObject({
			name: 'ours.woff2',
			files: [`${contentFolder()}/ours.woff2`],
		});
		expect(facesOf({ fonts }).serif).toBe(POSTER_FACES.serif);
		expect(facesOf({ fonts: null })).toEqual(POSTER_FACES);
		const ours = { ...POSTER_FACES, sans: { ...POSTER_FACES.serif, name: 'Ours' } };
		const other = await posterFonts('Niger', ours);
		const type = { face: 'sans', size: 20 } as const;
		expect(other.set('Niger', type).width).toBe(set('Niger', { ...type, face: 'serif' }).width);
	});
});

describe('a picture as PNG', () => {
	const svg = (body: string) =>
		`<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30" viewBox="0 0 40 30">${body}</svg>`;

	test('has its flat colours to the digit, and every pixel near to what was drawn', () => {
		const rings = Array.from(
			{ length: 300 },
			(_, i) =>
				`<circle cx="20" cy="15" r="${14 - i / 22}" fill="rgb(${i % 256},${255 - (i % 256)},90)"/>`,
		);
		const drawn = svg(`<rect width="40" height="30" fill="#f7f2e8"/>${rings.join('')}`);
		const bytes = renderPng(drawn, []);
		const read = PNG.sync.read(Buffer.from(bytes));
		const { pixels } = renderPixels(drawn, []);
		expect([read.width, read.height]).toEqual([40, 30]);
		expect([...read.data.subarray(0, 4)]).toEqual([0xf7, 0xf2, 0xe8, 255]);
		const off = pixels.map((value, i) => Math.abs(value - read.data[i]!));
		expect(Math.max(...off)).toBeLessThan(24);
		expect(renderPng(drawn, [])).toEqual(bytes);
	});
});
