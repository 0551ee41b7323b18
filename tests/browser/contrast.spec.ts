import { expect, test, type Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { contrast, inks, lowest, NO_BORDERS, NO_MARKS, NO_TEXT, type Ink } from './contrast';
import { StoryPage } from './story';

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
		test(`every text and mark can be told from what is behind it, ${colorScheme}, ${size.width}×${size.height}`, async ({
			browser,
			baseURL,
		}) => {
			test.setTimeout(180_000);
			const context = await browser.newContext({ baseURL, viewport: size, colorScheme });
			const page = await context.newPage();
			const story = new StoryPage(page);
			const faults: string[] = [];
			const judge = (step: string, { name, needs }: Ink, ratio: number) => {
				if (ratio < needs) faults.push(`${step}: ${name} has ${ratio.toFixed(2)}:1`);
			};
			for (const step of await story.open()) {
				await story.jump(step);
				const { text, marks } = await page.evaluate(inks);
				const whole = await shot(page);
				const bare = await shot(page, NO_TEXT);
				const empty = await shot(page, NO_MARKS);
				const blank = await shot(page, NO_BORDERS);
				for (const ink of text) judge(step, ink, lowest(ink, whole, bare));
				for (const ink of marks) {
					const outline = ink.name === '.outline';
					judge(step, ink, lowest(ink, bare, empty, outline ? blank : empty));
				}
			}
			await context.close();
			expect(faults).toEqual([]);
		});
	}
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

/** The window as pixels, with a style added for as long as it takes. */
async function shot(page: Page, style = ''): Promise<PNG> {
	return PNG.sync.read(await page.screenshot({ style, scale: 'css' }));
}
