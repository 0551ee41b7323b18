import { expect, test, type Page } from '@playwright/test';
import { indexAt } from './sample';
import { StoryPage, sweep } from './story';

/* What a frame of a scroll costs a slow phone is what the page does in it: see the bench. Here stands
   what it must not do. */

declare global {
	interface Window {
		changes: { what: string; style: string }[];
		watched: number;
	}
}

/** In so many moves a way is gone, each of which is shown before the next. */
const MOVES = 12;

/** Scrolls from one place in the story to another, and answers with all that changed. */
async function changesBetween(page: Page, from: number, to: number) {
	const heights = await page.evaluate(() => window.innerHeight);
	await page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), from * heights);
	await new StoryPage(page).settle();
	// Cards are laid out in turn once the page is there: far-off.spec.ts.
	await expect
		.poll(() => page.locator('section[data-step] > .card:not([style*="visible"])').count())
		.toBe(0);
	await page.evaluate(() => {
		window.changes = [];
		new MutationObserver((records) => {
			for (const { type, attributeName, target } of records)
				window.changes.push({
					what: `${(target as Element).className || target.nodeName} ${attributeName ?? type}`,
					style: attributeName === 'style' ? (target as Element).getAttribute('style')! : '',
				});
		}).observe(document, {
			attributes: true,
			childList: true,
			characterData: true,
			subtree: true,
		});
	});
	for (let i = 1; i <= MOVES; i++) {
		const top = (from + ((to - from) * i) / MOVES) * heights;
		await page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), top);
		await new StoryPage(page).settle();
	}
	return page.evaluate(() => window.changes);
}

test(
	'what is laid out below the story is no cause to watch its steps anew',
	sweep(),
	async ({ page }) => {
		await page.addInitScript(() => {
			window.watched = 0;
			const observe = IntersectionObserver.prototype.observe;
			IntersectionObserver.prototype.observe = function (element) {
				if (element.matches('section[data-step]')) window.watched++;
				observe.call(this, element);
			};
		});
		const story = new StoryPage(page);
		const steps = await story.open();
		const height = () => page.evaluate(() => document.documentElement.scrollHeight);
		await story.settle();
		const [before, watched] = [await height(), await page.evaluate(() => window.watched)];
		expect(watched).toBeGreaterThanOrEqual(steps.length);
		await story.jump('sources');
		await story.wheelTo((await story.offset()) + 2000);
		expect(await height(), 'the record has another height than was guessed').not.toBe(before);
		expect(await page.evaluate(() => window.watched)).toBe(watched);
	},
);

test('while a card is read nothing in the page changes, but for where the reader came to rest', async ({
	page,
}) => {
	await new StoryPage(page).open();
	const changed = await changesBetween(page, indexAt(0.2) + 0.02, indexAt(0.2) + 0.42);
	const what = new Set(changed.map(({ what }) => what));
	expect([...what]).toEqual([expect.stringMatching(/ data-progress$/)]);
});

for (const share of [0.2, 0.5, 0.8])
	test(
		`what moves ${share} of the way moves by plain lengths: a browser takes such a style as it stands`,
		sweep(share !== 0.5),
		async ({ page }) => {
			const step = indexAt(share);
			await new StoryPage(page).open();
			const changed = await changesBetween(page, step + 0.45, step + 0.97);
			const styles = changed.map(({ style }) => style).filter(Boolean);
			expect(styles.length).toBeGreaterThan(MOVES / 2);
			// The date is put where the next one stands, once, while it is not seen.
			const workedOut = styles.filter((style) => /--|var\(|calc\(/.test(style));
			expect(workedOut.length, workedOut.join()).toBeLessThanOrEqual(1);
		},
	);
