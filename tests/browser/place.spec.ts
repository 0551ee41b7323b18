import { expect, test, type Page } from '@playwright/test';
import { expectAlike, inside } from './one-measure';
import { ids, indexAt, lookedAt, stepAt } from './sample';
import { StoryPage, sweep } from './story';

/* The same place shows the same picture, however a reader came there. */

test.use({ viewport: { width: 390, height: 844 } });

/** What steps show when a reader jumps straight to them: what every other way must show too. */
async function pictures(story: StoryPage, steps: string[]): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	for (const step of steps) {
		await story.jump(step);
		found.set(step, await story.picture());
	}
	return found;
}

/** Holds that a reader is where they were, to the pixel, and sees what they saw. */
async function expectSamePlace(story: StoryPage, offset: number, picture: string, where: string) {
	expect(await story.offset(), where).toBe(offset);
	expect(await story.picture(), where).toBe(picture);
}

test('scrolling down and up again, step by step', async ({ page }) => {
	test.slow();
	const story = new StoryPage(page);
	await story.open();
	// Of one template, as it were: daily a stretch of the way is gone.
	const [from, to] = process.env.DEEP ? [0, ids.length] : [indexAt(0.4), indexAt(0.6)];
	const walked = ids.slice(from, to);
	const expected = await pictures(story, walked);
	await page.mouse.move(200, 400);
	for (const id of [...walked.toReversed(), ...walked]) {
		const top = await page.$eval(
			`#${id}`,
			(section) => section.getBoundingClientRect().top + window.scrollY,
		);
		await story.wheelTo(top);
		expect(await story.picture(), id).toBe(expected.get(id));
	}
});

test('jumping to #id, and reloading there', async ({ page }) => {
	test.slow();
	const story = new StoryPage(page);
	await story.open();
	const some = lookedAt.filter((_, i) => process.env.DEEP || i % 4 === 1);
	for (const [step, picture] of await pictures(story, some)) {
		await page.goto('about:blank');
		await story.open(step);
		await story.settle();
		expect(await story.picture(), `#${step}`).toBe(picture);
		await page.reload();
		await story.ready();
		await story.settle();
		expect(await story.picture(), `#${step}, reloaded`).toBe(picture);
	}
});

test('what else is in the address stays there', async ({ page }) => {
	const story = new StoryPage(page);
	await page.goto('./?from=newsletter');
	await story.ready();
	const [first, second] = await story.ready();
	await story.jump(second!);
	await expect.poll(() => new URL(page.url()).hash).toBe(`#${second}`);
	await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
	await expect(page.locator('html')).toHaveAttribute('data-step', first!);
	await expect.poll(() => new URL(page.url()).hash).toBe('');
	expect(new URL(page.url()).search).toBe('?from=newsletter');
});

test('reloading between two steps', sweep(), async ({ page }) => {
	test.slow();
	const story = new StoryPage(page);
	await story.open();
	for (const step of lookedAt) {
		await story.jump(step);
		await page.evaluate(() => window.scrollBy({ top: 430, behavior: 'instant' }));
		await story.settle();
		const [offset, picture] = [await story.offset(), await story.picture()];
		await page.reload();
		await story.ready();
		await story.settle();
		await expectSamePlace(story, offset, picture, `after ${step}`);
	}
});

test('going away and coming Back', sweep(), async ({ page }) => {
	test.slow();
	const story = new StoryPage(page);
	await story.open();
	for (const step of lookedAt) {
		await story.jump(step);
		const [offset, picture] = [await story.offset(), await story.picture()];
		await page.goto('about:blank');
		await page.goBack();
		await story.ready();
		await story.settle();
		await expectSamePlace(story, offset, picture, `back at ${step}`);
	}
});

test('turning the phone and turning it back', sweep(), async ({ page }) => {
	test.slow();
	const story = new StoryPage(page);
	const expected = await pictures(story, await story.open());
	for (const [step, picture] of expected) {
		await page.setViewportSize({ width: 844, height: 390 });
		await story.jump(step);
		expect(await story.picture(), `${step}, turned`).toBe(picture);
		await page.setViewportSize({ width: 390, height: 844 });
		await story.jump(step);
		expect(await story.picture(), `${step}, turned back`).toBe(picture);
	}
});

test('a fast fling to the end, and one back to the start', async ({ page }) => {
	const story = new StoryPage(page);
	const steps = await story.open();
	const expected = await pictures(story, [steps[0]!, steps.at(-1)!]);
	await page.mouse.move(200, 400);
	await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
	for (let i = 0; i < 12; i++) await page.mouse.wheel(0, 4000);
	await story.settle();
	expect(await story.picture()).toContain(`data-progress="${(steps.length - 1).toFixed(3)}"`);
	await story.jump(steps.at(-1)!);
	expect(await story.picture(), 'at the end').toBe(expected.get(steps.at(-1)!));
	for (let i = 0; i < 12; i++) await page.mouse.wheel(0, -4000);
	await story.settle();
	expect(await story.picture(), 'at the start').toBe(expected.get(steps[0]!));
});

test('opening the page at its very end', sweep(), async ({ page }) => {
	const story = new StoryPage(page);
	const steps = await story.open();
	await story.jump(steps.at(-1)!);
	const picture = await story.picture();
	await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
	await story.settle();
	await page.reload();
	await story.ready();
	await story.settle();
	expect(await story.picture()).toBe(picture);
});

test('the page that arrives and the page that runs show the same first picture', async ({
	page,
	browser,
}) => {
	const story = new StoryPage(page);
	await story.open();
	await story.settle();
	const still = await browser.newPage({
		javaScriptEnabled: false,
		viewport: { width: 390, height: 844 },
	});
	await still.goto(page.url());
	// The one is an image described, the other stands beside its description.
	const bare = async (page: StoryPage, of: string) => inside(await page.picture(of));
	expectAlike(
		await bare(new StoryPage(still), '[data-scene] .stage'),
		await bare(story, '[data-stage] .stage'),
	);
	const shot = {
		clip: { x: 0, y: 0, width: 390, height: 844 },
		// What needs script is on one of the two only. What stands on the map and on the strip is put in its
		// place by the one and moved there by the other: the same to less than a pixel, see below.
		style:
			'.ways, .bar, .marks, .way { visibility: hidden } .stage * { will-change: auto !important }',
	};
	// The fonts of the one that has no script to ask come when they come.
	await expect(async () => {
		expect((await page.screenshot(shot)).equals(await still.screenshot(shot))).toBe(true);
	}).toPass({ timeout: 20_000 });
	const places = (page: Page, of: string) =>
		page.locator(`${of} .stage :is([data-label], .head)`).evaluateAll((marks) =>
			marks.map((mark) => {
				const { left, top, width, height } = mark.getBoundingClientRect();
				return [left, top, width, height];
			}),
		);
	const [live, served] = [await places(page, '[data-stage]'), await places(still, `#${ids[0]}`)];
	expect(live.length).toBeGreaterThan(5);
	expect(served.length).toBe(live.length);
	const apart = live.flat().map((length, i) => Math.abs(length - (served.flat()[i] ?? 0)));
	expect(Math.max(...apart)).toBeLessThan(1);
	await still.close();
});

test('nothing on the page moves by itself', async ({ page }) => {
	const story = new StoryPage(page);
	await story.open();
	await story.jump(stepAt(0.2));
	const moving = await page.evaluate(() => document.getAnimations().length);
	expect(moving).toBe(0);
	const rules = await page.evaluate(() =>
		[...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)),
	);
	expect(
		rules.filter((rule) => /transition:|animation:|@keyframes|scroll-snap/.test(rule)),
	).toEqual([]);
});

test('less motion: whole steps only', sweep(), async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const story = new StoryPage(page);
	await story.open();
	await story.jump(stepAt(0.2));
	const scene = async () => (await story.picture()).replace(/data-progress="[^"]*"/, '');
	const rest = await scene();
	await page.evaluate(() => window.scrollBy({ top: 300, behavior: 'instant' }));
	await story.settle();
	expect(await story.progress()).not.toBe(indexAt(0.2));
	expect(await scene()).toBe(rest);
});
