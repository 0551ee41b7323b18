import { expect, test, type Page } from '@playwright/test';
import { SIZES, StoryPage, sweep } from './story';

/* Steps far off are neither laid out nor painted. A reader has nothing of that but a page that is there
   sooner: each step is as high as it will be when it comes near, so that a place is where it is however
   the reader came to it. */

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
				section.querySelector('[data-label]')!.checkVisibility({ contentVisibilityAuto: true }),
			)
			.map(({ id }) => id),
	);

/** Follows the link of the list of chapters that leads to a step. */
async function follow(story: StoryPage, step: string): Promise<void> {
	await story.page.evaluate(
		(id) => document.querySelector<HTMLElement>(`.foot a[href="#${id}"]`)!.click(),
		step,
	);
	await story.settle();
}

for (const size of SIZES) {
	test(
		`each step is as high before it is seen as after, at ${size.width}×${size.height}`,
		sweep(![390, 1280].includes(size.width)),
		async ({ page }) => {
			await page.setViewportSize(size);
			const story = new StoryPage(page);
			const ids = await story.open();
			const before = await steps(page);
			for (const id of ids) await story.jump(id);
			expect(await steps(page)).toEqual(before);
		},
	);
}

test('what is far off waits, and is there when a reader comes to it by a link', async ({
	page,
}) => {
	const story = new StoryPage(page);
	const ids = await story.open();
	expect((await laidOut(page)).length).toBeLessThan(ids.length / 2);

	const far = ids[20]!;
	expect(await laidOut(page)).not.toContain(far);
	await follow(story, far);
	expect(await laidOut(page)).toContain(far);
	expect(await laidOut(page), 'and what is left behind waits again').not.toContain(ids[1]);
	expect(await story.progress()).toBe(20);
});

test('where a card follows its picture, every step is laid out: none is as high as the window', async ({
	page,
}) => {
	await page.setViewportSize({ width: 320, height: 480 });
	const ids = await new StoryPage(page).open();
	expect(await laidOut(page)).toEqual(ids);
});

test('with a reader’s own large type, which no query tells of, a link still leads to its step', async ({
	page,
}) => {
	const story = new StoryPage(page);
	const ids = await story.open();
	await page.addStyleTag({ content: 'html { font-size: 220% !important }' });
	await story.settle();
	for (const step of [18, 5, 24, 12]) {
		const id = ids[step]!;
		await follow(story, id);
		const { y: top, height } = (await page.locator(`[id="${id}"]`).boundingBox())!;
		expect([await story.progress(), Math.abs(Math.round(top))]).toEqual([step, 0]);
		expect(height, 'higher than the window').toBeGreaterThan(844);
	}
});
