import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { POSTER_FACES, posterFonts, type PosterFonts } from '../../src/lib/fonts/poster-faces';
import { block, drawBlock, type Run } from '../../src/lib/poster/block';
import type { Colours } from '../../src/lib/poster/colours';
import { Sheet } from '../../src/lib/poster/sheet';

const latin = await posterFonts('Plain words, “1,000”');
const sans = { face: 'sans', size: 20 } as const;
const run = (text: string, more: Partial<Run> = {}): Run => ({
	...{ text, type: sans, colour: '#000000' },
	...more,
});
const linesOf = (runs: Run[], width: number, { set } = latin) =>
	block(set, runs, width, { leading: 1.2 }).lines.map(({ pieces }) =>
		pieces.map(({ text, gap }) => (gap > 0 ? ' ' : '') + text).join(''),
	);

describe('words are broken into lines', () => {
	test('after spaces, hyphens and dashes, and nowhere else', () => {
		expect(linesOf([run('uranium-rich 2013–2026 1,060')], 1)).toEqual([
			...['uranium-', 'rich', '2013–', '2026', '1,060'],
		]);
		expect(linesOf([run('10\u00a0000 people')], 1)).toEqual(['10\u00a0000', 'people']);
	});

	test('not where a run is to stay whole, or close to the one before it', () => {
		const runs = [run('about'), run('$'), run('110 m', { whole: true, glued: true })];
		expect(linesOf(runs, 1)).toEqual(['about', '$110 m']);
	});

	test('as wide as they may be', () => {
		const { width } = latin.set('one two', sans);
		expect(linesOf([run('one two three')], width)).toEqual(['one two', 'three']);
		expect(linesOf([run('one two three')], width - 0.1)).toEqual(['one', 'two', 'three']);
	});
});

/** What each stretch of a line covers as it was measured, and as it is rendered. */
function drawn(runs: Run[], direction: 'ltr' | 'rtl', { set, files }: PosterFonts) {
	const sheet = new Sheet(900, 100, {} as Colours, set, direction);
	const x = direction === 'rtl' ? 880 : 20;
	drawBlock(sheet, 'line', block(set, runs, 800, { leading: 1.2 }), x, 20);
	const svg = sheet.toString('A line', '');
	const rendered = [...svg.matchAll(/<text.*?<\/text>/g)].map(([element]) => {
		const alone = svg.replace(/<text.*?<\/text>/g, (each) => (each === element ? each : ''));
		const font = { loadSystemFonts: false, fontFiles: files };
		const { x = 0, y = 0, width = 0, height = 0 } = new Resvg(alone, { font }).getBBox() ?? {};
		return { left: x, top: y, right: x + width, bottom: y + height };
	});
	return { measured: sheet.placed.flatMap(({ ink }) => ink), rendered, svg };
}

function expectSame({ measured, rendered }: ReturnType<typeof drawn>) {
	expect(rendered.length).toBeGreaterThan(0);
	expect(rendered).toHaveLength(measured.length);
	measured.forEach((box, i) => {
		for (const side of ['left', 'top', 'right', 'bottom'] as const)
			expect(Math.abs(box[side] - rendered[i]![side]), `${i} ${side}`).toBeLessThan(0.15);
	});
}

describe('words are rendered where they were measured', () => {
	test.each(['serif', 'display', 'sans'] as const)('in both weights, %s', (face) => {
		for (const strong of [false, true])
			for (const spacing of [0, 0.08, -0.022])
				expectSame(
					drawn(
						[
							run('AVATAR, Wagner’s “first” 1,060', {
								type: { face, strong, spacing, size: 37.3 },
							}),
						],
						'ltr',
						latin,
					),
				);
	});

	test('letter by letter from the right, where a text asks for it', () => {
		const type = { ...sans, size: 30, spacing: 0.08 };
		const line = drawn([run('\u202elin (mum) hin\u202c', { type })], 'rtl', latin);
		expectSame(line);
		expect(line.rendered).toHaveLength(3);
	});

	test('in Arabic, whose line begins at the right, its numbers from left to right', async () => {
		const file = (script: string) =>
			`@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-${script}-wght-normal.woff2`;
		const face = { ...POSTER_FACES.sans, name: 'Noto', files: ['arabic', 'latin'].map(file) };
		const words = 'القوات الأمريكية (NATO) نحو 1,060 جندي. غير مؤكد';
		const arabic = await posterFonts(words, { serif: face, display: face, sans: face });
		const type = { face: 'sans', size: 30, spacing: 0.08 } as const;
		const line = drawn(
			[
				run('القوات الأمريكية (NATO)', { type }),
				run('1,060', { type: { ...type, strong: true } }),
				run('غير مؤكد', { type, whole: true }),
			],
			'rtl',
			arabic,
		);
		expectSame(line);
		const lefts = line.measured.map(({ left }) => left);
		expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
		const [right = 0] = line.measured.map(({ right }) => right).toSorted((a, b) => b - a);
		expect(880 - right).toBeGreaterThan(0);
		expect(880 - right).toBeLessThan(3);
		const texts = [...line.svg.matchAll(/>([^<]*)<\/text>/g)].map(([, text = '']) =>
			text.replace(/[\u202e\u202c]/g, ''),
		);
		expect(texts).toEqual(['مؤكد', 'غير', '1,060', ')', 'NATO', '(', 'الأمريكية', 'القوات']);
	});
});
