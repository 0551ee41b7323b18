import { expect, test, type Page } from '@playwright/test';
import { ids, stepAt } from './sample';
import { SIZES, StoryPage, sweep } from './story';

/* Cards that nobody has come to wait until the page is there, and are then laid out in turn. A reader
   has nothing of that but a page that is there sooner: each step is as high before as after, so that a
   place is where it is whenever they come to it. */

/** Where each step begins and how high it is, in pixels of the page. */
const steps = (page: Page) =>
	page.$$eval('section[data-step]', (sections) =>
		sections.map((section) => {
			const { top, height } = section.getBoundingClientRect();
			return `${section.id} ${top + window.scrollY} ${height}`;
		}),
	);

/** The steps whose words are laid out. */
const laidOut = (page: Page) =>
	page.$$eval('section[data-step]', (sections) =>
		sections
			.filter((section) =>
				// The words themselves: a card that waits is there, and what is in it is not.
				section
					.querySelector('[data-label] :is(h1, h3)')!
					.checkVisibility({ contentVisibilityAuto: true }),
			)
			.map(({ id }) => id),
	);

/** Opens the story whose script is still on its way. @returns lets the script come */
async function openWithoutScript(page: Page): Promise<() => void> {
	let release!: () => void;
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/live/**', (route) => released.then(() => route.continue()));
	await page.goto('./', { waitUntil: 'commit' });
	await page.locator('#corrections').waitFor({ state: 'attached' });
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	return release;
}

for (const size of SIZES) {
	test(
		`each step is as high before its card is laid out as after, at ${size.width}×${size.height}`,
		sweep(size.width !== 390),
		async ({ page }) => {
			await page.setViewportSize(size);
			const release = await openWithoutScript(page);
			const before = await steps(page);
			release();
			await new StoryPage(page).ready();
			await expect.poll(() => laidOut(page)).toEqual(ids);
			expect(await steps(page)).toEqual(before);
		},
	);
}

test('what is far off waits until the page is there', sweep(), async ({ page }) => {
	const release = await openWithoutScript(page);
	const waiting = await laidOut(page);
	release();
	await new StoryPage(page).ready();
	expect(waiting.length).toBeLessThan(ids.length / 2);
	await expect.poll(() => laidOut(page)).toEqual(ids);
});

test(
	'where a card follows its picture nothing waits: no step is as high as the window',
	sweep(),
	async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 480 });
		const release = await openWithoutScript(page);
		const there = await laidOut(page);
		release();
		expect(there).toEqual(await new StoryPage(page).ready());
	},
);

test('the record below the story waits until a reader comes near', sweep(), async ({ page }) => {
	const isThere = () =>
		page
			.locator('#method h2')
			.evaluate((title) => title.checkVisibility({ contentVisibilityAuto: true }));
	const story = new StoryPage(page);
	await story.open();
	expect(await isThere()).toBe(false);
	await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
	await expect.poll(isThere).toBe(true);
});

/** The steps whose still pictures are there to be laid out. */
const pictured = (page: Page) =>
	page.$$eval('section[data-step]', (sections) =>
		sections
			.filter((section) => section.querySelector('figure .stage')!.checkVisibility())
			.map(({ id }) => id),
	);

test('as long as nobody has scrolled no picture but the first is laid out, and then each', async ({
	page,
}) => {
	await openWithoutScript(page);
	expect(await pictured(page)).toEqual([ids[0]]);
	await page.mouse.wheel(0, 1);
	await expect.poll(() => pictured(page)).toEqual(ids);
});

test('once the page runs nothing says whether they have scrolled', sweep(), async ({ page }) => {
	const release = await openWithoutScript(page);
	await expect(page.locator('html[data-top]')).toHaveCount(1);
	release();
	await expect(page.locator('html[data-running]')).toHaveCount(1);
	await expect(page.locator('html[data-top]')).toHaveCount(0);
});

test('who comes to a step by its address finds its picture there', async ({ page }) => {
	await page.route('**/live/**', (route) => route.abort());
	await page.goto(`./#${stepAt(0.1)}`);
	await expect.poll(() => pictured(page)).toEqual(ids);
});

test('an article has all of its pictures from the start', sweep(), async ({ page }) => {
	await page.addInitScript(() =>
		localStorage.setItem('story-preferences', '{"reading":"article"}'),
	);
	await openWithoutScript(page);
	expect(await pictured(page)).toEqual(ids);
});
