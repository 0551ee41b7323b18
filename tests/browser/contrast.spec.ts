import { expect, test, type Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { contrast, inks, lowest, NO_BORDERS, NO_MARKS, NO_TEXT, type Ink } from './contrast';
import { ids, lookedAt, stepWith } from './sample';
import { StoryPage, sweep } from './story';

/* Every text has 4.5:1 (large type 3:1) and every mark 3:1, at every step, in light and in dark,
   against the pixels it stands on: the map, its lines, water and halo among them. How that is
   measured is said at `lowest`. */

const SIZES = [
	{ width: 390, height: 844 },
	...(process.env.DEEP
		? [
				{ width: 320, height: 480 },
				{ width: 844, height: 390 },
				{ width: 1280, height: 800 },
				{ width: 1920, height: 1080 },
			]
		: []),
];

for (const size of SIZES) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test(
			`every text and mark can be told from what is behind it, ${colorScheme}, ${size.width}×${size.height}`,
			sweep(colorScheme === 'dark'),
			async ({ browser, baseURL }) => {
				test.setTimeout(process.env.DEEP ? 400_000 : 180_000);
				const page = await browser.newPage({ baseURL, viewport: size, colorScheme });
				const story = new StoryPage(page);
				const faults: string[] = [];
				await story.open();
				// In one colour of two; a picture in which nothing stands but names is that of others too.
				for (const step of lookedAt.filter((_, i) => process.env.DEEP || i % 2 === 1))
					faults.push(...(await faultsAt(story, step)));
				await page.close();
				expect(faults).toEqual([]);
			},
		);
	}
}

for (const colorScheme of ['light', 'dark'] as const) {
	test(
		`in the reader’s own colours all of it is seen, and hollow stays hollow, ${colorScheme}`,
		sweep(),
		async ({ browser, baseURL }) => {
			test.slow();
			const forcedColors = 'active';
			const viewport = SIZES[0];
			const page = await browser.newPage({ baseURL, viewport, colorScheme, forcedColors });
			const story = new StoryPage(page);
			await story.open();
			const faults: string[] = [];
			for (const step of ids) faults.push(...(await faultsAt(story, step)));
			expect(faults).toEqual([]);

			await story.jump(stepWith('bars')!);
			const style = (selector: string) =>
				page.$eval(selector, (element) => {
					const { backgroundColor, borderTopStyle, borderTopColor, color } =
						getComputedStyle(element);
					return { backgroundColor, borderTopStyle, borderTopColor, color };
				});
			const { backgroundColor: canvas, color: ink } = await page.evaluate(() => {
				const probe = document.body.appendChild(document.createElement('p'));
				probe.style.cssText = 'background: Canvas; color: CanvasText';
				const { backgroundColor, color } = getComputedStyle(probe);
				return { backgroundColor, color };
			});
			const reported = await style('[data-stage] .bar.open');
			expect(reported).toMatchObject({ borderTopStyle: 'dashed', borderTopColor: ink });
			expect(reported.backgroundColor).not.toBe(ink);
			expect(await style('[data-stage] .plot .bar:not(.open)')).toMatchObject({
				backgroundColor: ink,
			});
			expect(await style('[data-stage] > .bar')).toMatchObject({ backgroundColor: ink });
			expect(await style('[data-label="card"]')).toMatchObject({
				borderTopStyle: 'solid',
				borderTopColor: ink,
				backgroundColor: canvas,
			});
			await story.jump(stepWith('comparison')!);
			expect((await style('[data-stage] .value.hollow')).color).toBe('rgba(0, 0, 0, 0)');
			const hole = await page.$eval('[data-stage] .hole', (dot) => getComputedStyle(dot).stroke);
			expect(hole).toBe(canvas);
			await page.keyboard.press('Tab');
			await page.keyboard.press('Tab');
			const focus = await page.evaluate(
				() => getComputedStyle(document.activeElement!).outlineStyle,
			);
			expect(focus).toBe('solid');
			await page.close();
		},
	);
}

test('the check sees grey on grey, and a line behind a word', async ({ page }) => {
	expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
	const faults = async (html: string) => {
		await page.setContent(`<main data-stage style="background:#fff">${html}</main>`);
		const { text } = await page.evaluate(inks);
		const [shown, hidden] = [await shot(page), await shot(page, NO_TEXT)];
		return text.filter((ink) => lowest(ink, shown, hidden) < ink.needs).length;
	};
	expect(await faults('<p data-label="a" style="color:#777">Niger</p>')).toBe(1);
	expect(await faults('<p data-label="a" style="color:#666">Niger</p>')).toBe(0);
	const ruled = 'linear-gradient(#fff 45%, #888 45% 55%, #fff 55%)';
	expect(await faults(`<p data-label="a" style="color:#666;background:${ruled}">Niger</p>`)).toBe(
		1,
	);
});

/** The texts and marks of a step that cannot be told from what is behind them. */
async function faultsAt(story: StoryPage, step: string): Promise<string[]> {
	const { page } = story;
	await story.jump(step);
	const { text, marks } = await page.evaluate(inks);
	const whole = await shot(page);
	const bare = await shot(page, NO_TEXT);
	const empty = await shot(page, NO_MARKS);
	const outlines = marks.some(({ name }) => name === '.outline');
	const blank = outlines ? await shot(page, NO_BORDERS) : empty;
	const judge = ({ name, needs }: Ink, ratio: number) =>
		ratio < needs ? [`${step}: ${name} has ${ratio.toFixed(2)}:1`] : [];
	return [
		...text.flatMap((ink) => judge(ink, lowest(ink, whole, bare))),
		...marks.flatMap((ink) =>
			judge(ink, lowest(ink, bare, empty, ink.name === '.outline' ? blank : empty)),
		),
	];
}

/** The window as pixels, with a style added for as long as it takes. */
async function shot(page: Page, style = ''): Promise<PNG> {
	return PNG.sync.read(await page.screenshot({ style, scale: 'css' }));
}
