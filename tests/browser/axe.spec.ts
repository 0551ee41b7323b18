import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { besides } from '../site/pages';
import { lookedAt } from './sample';
import { StoryPage, sweep } from './story';

/* No rule of WCAG 2 at level A or AA is broken, and none of good practice that axe knows: at any step,
   in light and dark, in either way of reading, with anything open that can be opened. */

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

const COLOURS = ['light', 'dark'] as const;
const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1280, height: 800 };

/** What axe finds wrong, on the whole page or in parts of it. */
async function faults(page: Page, where: string, ...parts: string[]): Promise<string[]> {
	// There are no frames here, so that it need not look into any, and nobody reads what it passed.
	const axe = new AxeBuilder({ page }).setLegacyMode(true);
	for (const part of parts) axe.include(part);
	axe.options({ runOnly: RULES, resultTypes: ['violations'] });
	const { violations } = await axe.analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(
			({ target, failureSummary }) => `${where}: ${id}: ${target.join(' ')} ${failureSummary}`,
		),
	);
}

/** Takes away what is hidden while the story is scrolled, and what stands below it. */
function removeRest(page: Page): Promise<unknown> {
	return page.$$eval('[data-scene] .stage, .atlas, footer:has(#sources)', (all) => {
		for (const one of all) one.remove();
	});
}

function prefer(page: Page, reading: string): Promise<unknown> {
	return page.addInitScript(
		(choices) => localStorage.setItem('story-preferences', choices),
		JSON.stringify({ reading }),
	);
}

for (const colorScheme of COLOURS) {
	test(
		`every step as a scroll story, ${colorScheme}`,
		sweep(colorScheme === 'dark'),
		async ({ page }) => {
			test.slow();
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize(colorScheme === 'light' ? PHONE : LAPTOP);
			const reader = new StoryPage(page);
			const [opening = ''] = await reader.open();
			// What neither changes nor is in sight at any step is judged once, in `npm run test:deep`, and not
			// walked again for each: to judge a part axe walks the whole page.
			const found = process.env.DEEP ? await faults(page, opening) : [];
			await removeRest(page);
			for (const step of lookedAt.filter((_, i) => process.env.DEEP || i % 3 === 1)) {
				await reader.jump(step);
				// The picture, the card over it and the buttons.
				found.push(...(await faults(page, step, '[data-stage]', `#${step}`, '.foot')));
			}
			expect(found).toEqual([]);
		},
	);

	test(`every step as an article, ${colorScheme}`, sweep(), async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize(colorScheme === 'light' ? LAPTOP : PHONE);
		await prefer(page, 'article');
		const steps = await new StoryPage(page).open();
		expect(await page.locator('[data-scene] .stage:visible').count()).toBe(steps.length);
		// Nothing changes on the way down: one look at the whole page is a look at every step.
		expect(await faults(page, 'article')).toEqual([]);
	});

	test(`whatever opens, ${colorScheme}`, sweep(colorScheme === 'light'), async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize(PHONE);
		const reader = new StoryPage(page);
		const [, , step = ''] = await reader.open();
		await reader.jump(step);
		await removeRest(page);
		await page.locator(`#${step} summary`).click();
		const found = await faults(page, 'figures', `#${step}`);
		const summaries = page.locator('.foot summary');
		for (const i of Array(await summaries.count()).keys()) {
			await summaries.nth(i).click();
			found.push(...(await faults(page, `bar ${i}`, '.foot')));
		}
		expect(await summaries.count()).toBe(2);
		expect(found).toEqual([]);
	});

	for (const { name, address } of besides) {
		test(`${name}, ${colorScheme}`, sweep(), async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			await page.goto(address);
			expect(await faults(page, name)).toEqual([]);
		});
	}
}

test('what axe is asked is seen to fail', async ({ page }) => {
	await page.setContent(
		'<html lang="en"><title>x</title><main><h1>x</h1><p style="color:#999">grey</p></main></html>',
	);
	expect(await faults(page, 'grey')).toHaveLength(1);
});
