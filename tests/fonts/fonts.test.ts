import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { castFaces, lackOf } from '../../src/lib/fonts/faces';
import { charactersOf, cutFonts, type Font } from '../../src/lib/fonts/fonts';
import { openFont, readFont } from '../../src/lib/fonts/font-file';

const { resolve } = createRequire(import.meta.url);

const has = ({ bytes }: Font, character: string) => readFont(bytes, 'a cut').has(character);
const lack = async (edition: string) => lackOf(await castFaces(charactersOf(edition), {}));

describe('the fonts of an edition', () => {
	test('are one file a face in English, with the characters it uses and no others', async () => {
		const { fonts } = await cutFonts('A story of Agadez', {});
		expect(fonts.map(({ family, range }) => [family, range])).toEqual([
			['Story Serif', null],
			['Story Display', null],
			['Story Sans', null],
		]);
		for (const font of fonts) {
			expect([...'Story9'].every((one) => has(font, one))).toBe(true);
			expect(has(font, 'ñ')).toBe(false);
		}
	});

	test('keep what style sheets ask for and a language needs, and no other set of figures', async () => {
		const { fonts } = await cutFonts('A story of Agadez', {});
		const kept = fonts.map(({ bytes }) => openFont(bytes, 'a cut').availableFeatures);
		for (const features of kept) {
			expect(features).toContain('tnum');
			expect(features).not.toContain('pnum');
		}
		const [serif, display] = kept;
		for (const features of [serif, display])
			expect(features).toEqual(expect.arrayContaining(['kern', 'liga']));
	});

	test('have the letters of other Latin languages', async () => {
		const letters = 'ñ¿¡ ç œ Œ ã õ ß å ø';
		const { fonts } = await cutFonts(letters, {});
		expect(fonts).toHaveLength(3);
		for (const font of fonts)
			for (const letter of letters.replaceAll(' ', ''))
				expect(has(font, letter), letter).toBe(true);
		expect(await lack(letters)).toBeUndefined();
	});

	test('have a second file for what the first does not hold, and for that alone', async () => {
		const { fonts } = await cutFonts('Łódź, Kraków', {});
		const more = fonts.filter(({ range }) => range !== null);
		expect(more.map(({ family }) => family)).toEqual([
			'Story Serif',
			'Story Display',
			'Story Sans',
		]);
		for (const font of more) {
			expect(font.range?.split(',').sort()).toEqual(['U+141', 'U+179', 'U+17A']);
			expect(font.file).toMatch(/^(serif|display|sans)-latin-ext\.[0-9a-f]{10}\.woff2$/);
			expect([has(font, 'ź'), has(font, 'o')]).toEqual([true, false]);
		}
		expect(await lack('Łódź')).toBeUndefined();
	});

	test('are said to lack what no file holds, in one line with a remedy', async () => {
		expect(await lack('Việt')).toBe(
			'Story Sans has no Ệ ệ (2 in all): readers see those in a face of their device. ' +
				'Name files that have them under fonts in newsroom.yaml, or write fonts: system there.',
		);
		expect(await lack('Ж')).toMatch(
			/^Story Serif, Story Display, Story Sans have no Ж \(1 in all\)/,
		);
		expect(await lack('a\u202fb\u00a0c\u200e')).toBeUndefined();
	});

	test('are none where the newsroom leaves them to the reader’s device', async () => {
		expect(await cutFonts('A story', null)).toEqual({ fonts: [], fallbacks: '' });
	});
});

describe('the fonts of a newsroom', () => {
	let folder = '';
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'fonts-'));
		vi.stubEnv('CONTENT', folder);
		const file =
			'@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2';
		copyFileSync(resolve(file), join(folder, 'house.woff2'));
	});
	afterEach(() => {
		rmSync(folder, { recursive: true });
		vi.unstubAllEnvs();
	});

	test('take the place of the faces they are named for, cut as those are', async () => {
		const [own, house] = [
			await cutFonts('A story', {}),
			await cutFonts('A story', { serif: 'house.woff2' }),
		];
		const files = ({ fonts }: typeof own) => fonts.map(({ file }) => file);
		expect(files(house)[0]).not.toBe(files(own)[0]);
		expect(files(house).slice(1)).toEqual(files(own).slice(1));
		const [serif] = house.fonts;
		expect([serif!.family, serif!.weight]).toEqual(['Story Serif', '420']);
		expect([has(serif!, 'y'), has(serif!, 'ñ')]).toEqual([true, false]);
		expect(readFont(serif!.bytes, 'house').axes.wght).toBeUndefined();
		expect(house.fallbacks).not.toBe(own.fallbacks);
	});

	test('stop the build where they are none', async () => {
		writeFileSync(join(folder, 'house.woff2'), 'no font');
		await expect(cutFonts('A story', { sans: 'house.woff2' })).rejects.toThrow(
			/house\.woff2 cannot be read as a font: put a \.woff2/,
		);
	});
});

test('the reader’s own fonts are given the measures of the faces', async () => {
	const { fonts, fallbacks } = await cutFonts('A story', {});
	const rules = fallbacks.split('@font-face').filter(Boolean);
	expect(rules.map((rule) => /font-family:'([^']+)'/.exec(rule)?.[1])).toEqual([
		'Story Serif Georgia',
		'Story Serif Times',
		'Story Serif Noto',
		'Story Display Georgia',
		'Story Display Times',
		'Story Display Noto',
		'Story Sans Arial',
		'Story Sans Roboto',
	]);
	for (const rule of rules) {
		const measure = (name: string) =>
			Number(new RegExp(`${name}:([\\d.]+)%`).exec(rule)?.[1]) / 100;
		const face = fonts.find(({ family }) => rule.includes(`'${family} `))!;
		const { ascent, descent } = lines(face);
		const size = measure('size-adjust');
		expect(measure('ascent-override') * size).toBeCloseTo(ascent, 4);
		expect(measure('descent-override') * size).toBeCloseTo(descent, 4);
		expect(size).toBeGreaterThan(0.9);
		expect(size).toBeLessThan(1.15);
	}
});

/** How far a face's lines reach above and below, in em: both families are drawn so. */
function lines({ family }: Font): { ascent: number; descent: number } {
	return family === 'Story Sans'
		? { ascent: 0.97, descent: 0.25 }
		: { ascent: 0.735, descent: 0.265 };
}
