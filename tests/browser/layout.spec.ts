import { expect, test, type Page } from '@playwright/test';
import { faultsOfLayout } from './faults';
import { faultsAt } from './reading-places';
import { lookedAt } from './sample';
import { SIZES, StoryPage, sweep } from './story';

/* At rest, at a step of each kind, in every size: nothing that is read lies over anything else that is read,
   leaves the window or is cut. In a small window a step is read in two places, first its picture and
   then its card; both are looked at. `npm run test:deep` looks at every step and at many more sizes. */

/** One window of each layout a phone or a laptop has. */
const DAILY = [320, 390, 844, 1280];

for (const size of SIZES) {
	test(
		`every step at ${size.width}×${size.height}`,
		sweep(!DAILY.includes(size.width)),
		async ({ page }) => {
			test.slow();
			await page.setViewportSize(size);
			const story = new StoryPage(page);
			const faults: string[] = [];
			await story.open();
			for (const step of lookedAt) {
				for (const fault of await faultsAt(story, step)) faults.push(`${step}: ${fault}`);
			}
			expect(faults).toEqual([]);
			expect(await isWiderThanWindow(page)).toBe(false);
		},
	);
}

for (const width of process.env.DEEP ? [320, 360, 390, 430, 600, 768, 1024, 1280, 1920] : [320]) {
	test(`every picture of the article, ${width} wide`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		const faults: string[] = [];
		for (const step of await new StoryPage(page).openArticle()) {
			const within = `figure[data-scene="${step}"]`;
			for (const fault of await page.evaluate(faultsOfLayout, { within }))
				faults.push(`${step}: ${fault}`);
		}
		expect(faults).toEqual([]);
		expect(await isWiderThanWindow(page)).toBe(false);
	});
}

test('the check sees an overlap, a label out of the window and one that is cut', async ({
	page,
}) => {
	await page.setViewportSize({ width: 400, height: 400 });
	await page.setContent(`<style>p { position: absolute; margin: 0 }</style>
		<p data-label="a" style="left:10px;top:10px">Niger</p>
		<p data-label="b" style="left:20px;top:12px">Mali</p>
		<p data-label="c" style="left:390px;top:100px">Chad</p>
		<p data-label="d" style="left:10px;top:200px;width:20px;overflow:hidden;white-space:nowrap">Burkina</p>
		<p data-label="e" style="left:10px;top:12px;opacity:0.01">not seen</p>
		<p data-label="f" style="left:10px;top:300px;height:20px;padding-top:20px;overflow:hidden">left out</p>`);
	expect(await page.evaluate(faultsOfLayout, {})).toEqual([
		'c leaves the window',
		'd is cut',
		'a lies over b',
	]);
});

async function isWiderThanWindow(page: Page): Promise<boolean> {
	return page.evaluate(
		() => document.documentElement.scrollWidth > document.documentElement.clientWidth,
	);
}
