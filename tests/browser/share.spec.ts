import { expect, test, type Page } from '@playwright/test';
import { story } from '../edition';
import { StoryPage, sweep } from './story';

/* Sharing the story, or a chapter of it. */

test.use({ viewport: { width: 390, height: 844 } });

/** Has the browser note what it is asked to share or to copy, instead of doing it. */
async function record(page: Page, sheet: 'sheet' | 'closed sheet' | 'broken sheet' | 'no sheet') {
	await page.addInitScript((sheet) => {
		const asked: object[] = [];
		Object.assign(window, { asked });
		const answer = (data: object) => {
			asked.push(data);
			if (sheet === 'closed sheet') throw new DOMException('closed', 'AbortError');
			if (sheet === 'broken sheet') throw new DOMException('no', 'NotAllowedError');
			return Promise.resolve();
		};
		if (sheet === 'no sheet') Reflect.deleteProperty(Navigator.prototype, 'share');
		else Object.defineProperty(Navigator.prototype, 'share', { value: answer });
	}, sheet);
}

const asked = (page: Page) => page.evaluate(() => (window as unknown as { asked: object[] }).asked);
const status = (page: Page) => page.getByRole('status');
const shareStory = (page: Page) => page.locator('header [data-control="share"]').click();

test('the system’s sheet, where there is one', async ({ page }) => {
	await record(page, 'sheet');
	await new StoryPage(page).open();
	await shareStory(page);
	expect(await asked(page)).toEqual([{ title: story.title, url: page.url() }]);
	await expect(status(page)).toBeEmpty();
});

test('closing the sheet is no failure', sweep(), async ({ page }) => {
	await record(page, 'closed sheet');
	await new StoryPage(page).open();
	await shareStory(page);
	expect(await asked(page)).toHaveLength(1);
	await expect(status(page)).toBeEmpty();
});

test('without a sheet the link is copied, and that is said and seen', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	for (const kind of ['no sheet', 'broken sheet'] as const) {
		await record(page, kind);
		await new StoryPage(page).open();
		await shareStory(page);
		await expect(status(page)).toHaveText(story.words['link-copied']!);
		await expect(status(page)).toBeInViewport({ ratio: 1 });
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
		// It goes with the next thing the reader does.
		await page.locator('h1').click();
		await expect(status(page)).toBeEmpty();
	}
});

test('each chapter has a link of its own, whose address leads there', sweep(), async ({ page }) => {
	await record(page, 'sheet');
	const reader = new StoryPage(page);
	await reader.open();
	const address = page.url();
	for (const { id, title } of story.chapters) {
		await page.locator('.bar summary').first().click();
		const name = story.words['share-chapter']!.replace('{chapter}', title);
		await page.getByRole('button', { name, exact: true }).click();
		await page.keyboard.press('Escape');
		const first = story.steps.find((step) => step.chapter === id)!;
		const way = first === story.steps[0] ? '' : `share/${first.id}/`;
		expect((await asked(page)).at(-1)).toMatchObject({ url: address + way });
	}
	const first = story.steps.findLast(
		({ chapter }, i) => chapter !== story.steps[i - 1]?.chapter,
	)!.id;
	// The step's own page, which has its own card, opens the story there, and Back leaves it.
	await page.goto('about:blank');
	await page.goto(`${address}share/${first}/`);
	await page.waitForURL((url) => url.hash === `#${first}`);
	await reader.ready();
	await expect(page.locator('html')).toHaveAttribute('data-step', first);
	await page.goBack();
	expect(page.url()).toBe('about:blank');
});

test(
	'where nothing may be copied the link is there to be copied by hand',
	sweep(),
	async ({ page }) => {
		await record(page, 'no sheet');
		await page.addInitScript(() => {
			Object.defineProperty(Clipboard.prototype, 'writeText', {
				value: () => Promise.reject(new DOMException('no', 'NotAllowedError')),
			});
		});
		await new StoryPage(page).open();
		await shareStory(page);
		await expect(status(page)).toContainText(page.url());
	},
);
