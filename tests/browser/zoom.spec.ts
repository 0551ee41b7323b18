import { expect, test, type Page } from '@playwright/test';
import { findBrowser, launchArguments } from '../../scripts/browser.js';
import { faultsAt } from './reading-places';
import { lookedAt } from './sample';
import { StoryPage, sweep } from './story';

/* Enlarged four times, with text twice as large, with more room between letters, words and lines:
   nothing is lost, nothing has to be scrolled sideways, and every control can be reached. */

async function everyStep(page: Page, address = './'): Promise<string[]> {
	const story = new StoryPage(page);
	const faults: string[] = [];
	await page.goto(address);
	await story.ready();
	for (const step of lookedAt) {
		for (const fault of await faultsAt(story, step, true)) faults.push(`${step}: ${fault}`);
	}
	return [...faults, ...(await page.evaluate(lost))];
}

test('at 400 %, 1280×1024 is 320×256, and nothing is lost', async ({ page }) => {
	test.slow();
	await page.setViewportSize({ width: 320, height: 256 });
	expect(await everyStep(page)).toEqual([]);
});

for (const [width, height] of [
	[390, 844],
	[1280, 800],
] as const) {
	test(
		`with text at 200 %, nothing is lost at ${width}×${height}`,
		sweep(),
		async ({ playwright, baseURL }) => {
			test.slow();
			// The reader's own setting: what a style sheet of the test could do, em in a media query ignores.
			const browser = await playwright.chromium.launch({
				executablePath: await findBrowser(),
				args: [...launchArguments, '--blink-settings=defaultFontSize=32'],
			});
			const page = await browser.newPage({ baseURL, viewport: { width, height } });
			const faults = await everyStep(page);
			const size = await page.$eval('[data-label="card"] p', (p) => getComputedStyle(p).fontSize);
			await browser.close();
			expect(faults).toEqual([]);
			expect(parseFloat(size)).toBeGreaterThan(29);
		},
	);

	test(
		`with WCAG’s text spacing, nothing is lost at ${width}×${height}`,
		sweep(),
		async ({ page }) => {
			test.slow();
			await page.setViewportSize({ width, height });
			await page.addInitScript(() =>
				addEventListener('DOMContentLoaded', () => {
					const style = document.createElement('style');
					style.textContent = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
					word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`;
					document.head.append(style);
				}),
			);
			// What is asked here is that card, title and controls lose nothing. A picture has no room to
			// give between its names; what it says stands in its description and its table as well.
			const faults = await everyStep(page);
			expect(faults.filter((fault) => /“|the page|the words/.test(fault))).toEqual([]);
		},
	);
}

/**
 * Runs in the page: what is wider than the window, and every link, button and paragraph of the
 * story that is cut or that something lies over once it is scrolled to.
 */
async function lost(): Promise<string[]> {
	const faults: string[] = [];
	const { clientWidth, scrollWidth } = document.documentElement;
	if (scrollWidth > clientWidth)
		faults.push(`the page is ${scrollWidth - clientWidth} px too wide`);
	const style = document.createElement('style');
	// What lets a finger through is seen all the same.
	style.textContent = '* { pointer-events: auto !important } [data-stage] { display: none }';
	document.head.append(style);
	for (const part of document.querySelectorAll<HTMLElement>(
		'main :is(p, h1, a, button, summary)',
	)) {
		const { width, height } = part.getBoundingClientRect();
		const read = part.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
		if (!read || part.closest('figure, .heard')) continue;
		part.scrollIntoView({ block: 'center', behavior: 'instant' });
		const box = part.getClientRects()[0]!;
		const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
		const top = document.elementFromPoint(x, Math.min(innerHeight - 1, Math.max(0, y)));
		const name = part.textContent.trim().slice(0, 24);
		if (!top || !(part.contains(top) || top.contains(part))) faults.push(`“${name}” is covered`);
		if (box.left < -1 || box.right > clientWidth + 1) faults.push(`“${name}” is cut`);
	}
	style.remove();
	return faults;
}
