import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { story } from '../edition';
import { StoryPage, sweep } from './story';

/* The note on a claim: who says so, as of when, what conflicts with it, and the sources. */

/** A claim of each kind, where the story first makes it. */
const claims = ['unverified', 'disputed', 'attributed', 'confirmed'].map((status) => {
	const step = story.steps.find(({ text }) =>
		text.flat().some((run) => run.kind === 'fact' && story.facts[run.fact]?.status === status),
	)!;
	const run = step.text
		.flat()
		.find((run) => run.kind === 'fact' && story.facts[run.fact]?.status === status);
	return { status, step: step.id, fact: story.facts[run?.kind === 'fact' ? run.fact : '']! };
});

const linkTo = (page: Page, step: string, fact: string): Locator =>
	page.locator(`#${step} a[href="#fact-${fact}"]`).first();

test('every kind of claim is in the story', () => {
	expect(claims.map(({ fact }) => fact.status)).toEqual(claims.map(({ status }) => status));
});

test('dashes under a claim say what they say in a picture', async ({ page }) => {
	await page.goto('./');
	const lines = claims.map(({ status }) =>
		page
			.locator(`.card .claim[data-status=${status}]`)
			.first()
			.evaluate((claim) => {
				const { textDecorationLine, textDecorationStyle } = getComputedStyle(claim);
				return [textDecorationLine, textDecorationStyle].join(' ');
			}),
	);
	const dashed = 'underline dashed';
	expect(await Promise.all(lines)).toEqual([dashed, dashed, 'underline solid', 'none solid']);
});

for (const colorScheme of ['light', 'dark'] as const) {
	for (const { status, step, fact } of claims) {
		test(
			`a click on a claim that is ${status}, ${colorScheme}`,
			sweep(colorScheme === 'dark' || status !== 'unverified'),
			async ({ page }) => {
				await page.emulateMedia({ colorScheme });
				await page.setViewportSize({ width: 390, height: 844 });
				const reader = new StoryPage(page);
				await reader.open();
				await reader.jump(step);
				const link = linkTo(page, step, fact.id);
				await link.click();

				const note = page.locator('#note');
				await expect(note).toBeVisible();
				const name = new RegExp(story.words[status]!);
				await expect(page.getByRole('dialog')).toHaveAccessibleName(name);
				await expect(note).toContainText(fact.claim);
				if (fact.by) await expect(note).toContainText(fact.by);
				if (fact.note) await expect(note).toContainText(fact.note);
				if (fact.dateText) await expect(note).toContainText(fact.dateText);
				for (const id of fact.sources) {
					const source = story.sources[id]!;
					await expect(note).toContainText(source.publisher);
					if (source.url) await expect(note.locator(`a[href="${source.url}"]`)).toHaveCount(1);
				}

				const [words, box] = [(await link.boundingBox())!, (await note.boundingBox())!];
				expect(
					box.y >= words.y + words.height || box.y + box.height <= words.y,
					'covers no word',
				).toBe(true);
				expect(box.x).toBeGreaterThanOrEqual(0);
				expect(box.x + box.width).toBeLessThanOrEqual(390);
				expect(box.y).toBeGreaterThanOrEqual(0);
				expect(box.y + box.height).toBeLessThanOrEqual(844);

				if (!process.env.DEEP) return;
				const { violations } = await new AxeBuilder({ page }).include('#note').analyze();
				expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
			},
		);
	}
}

const unverified = claims[0]!;

/** Opens the story at the step of that claim, and answers with the link that it is. */
async function atClaim(page: Page): Promise<Locator> {
	const reader = new StoryPage(page);
	await reader.open();
	await reader.jump(unverified.step);
	return linkTo(page, unverified.step, unverified.fact.id);
}

test('Tab goes on from the claim, not from the top of the page', sweep(), async ({ page }) => {
	const link = await atClaim(page);
	await link.focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	while (await page.locator('#note :focus').count()) await page.keyboard.press('Tab');
	const isNext = await link.evaluate((link) => {
		const stops = [...document.querySelectorAll('section[data-step] a[href]')];
		return document.activeElement === stops[stops.indexOf(link) + 1];
	});
	expect(isNext).toBe(true);
});

test('a second one is left for its own claim', sweep(), async ({ page }) => {
	const link = await atClaim(page);
	const other = page.locator(`#${unverified.step} a[href^="#fact-"]`).first();
	for (const claim of [other, link]) {
		await claim.focus();
		await page.keyboard.press('Enter');
		await expect(page.locator('#note')).toBeFocused();
	}
	await page.keyboard.press('Escape');
	await expect(link).toBeFocused();
});

for (const reading of ['scroll', 'article'] as const)
	test(
		`where the window turns, it stays at its words, ${reading}`,
		sweep(),
		async ({ browser }) => {
			const page = await browser.newPage({
				...{ viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true },
			});
			const reader = new StoryPage(page);
			await reader.open();
			if (reading === 'article') await page.locator('[data-control=reading]').click();
			await reader.jump(unverified.step);
			const link = linkTo(page, unverified.step, unverified.fact.id);
			await link.tap();
			const note = page.locator('#note');
			await expect(note).toBeVisible();
			await page.setViewportSize({ width: 390, height: 844 });
			const gap = async () => {
				const [words, box] = [(await link.boundingBox())!, (await note.boundingBox())!];
				return Math.max(box.y - words.y - words.height, words.y - box.y - box.height);
			};
			await expect.poll(async () => Math.abs((await gap()) - 10)).toBeLessThanOrEqual(10);
			expect(await page.evaluate(() => window.innerWidth)).toBe(390);
			await page.close();
		},
	);

test('it does not stay where the page becomes another', sweep(), async ({ page }) => {
	const link = await atClaim(page);
	await link.click();
	await expect(page.locator('#note')).toBeVisible();
	await page.evaluate(() => document.querySelector<HTMLElement>('[data-control=reading]')!.click());
	await expect(page.locator('html')).toHaveAttribute('data-reading', 'article');
	await expect(page.locator('#note')).toBeHidden();
});

test('a tap opens it, a tap elsewhere closes it', async ({ browser }) => {
	const page = await browser.newPage({ hasTouch: true, viewport: { width: 390, height: 844 } });
	const link = await atClaim(page);
	await link.tap();
	await expect(page.locator('#note')).toBeVisible();
	await page.touchscreen.tap(200, 12);
	await expect(page.locator('#note')).toBeHidden();
	await page.close();
});

test('it scrolls with the words it explains', sweep(), async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	const reader = new StoryPage(page);
	await reader.open();
	await reader.jump(unverified.step);
	const link = linkTo(page, unverified.step, unverified.fact.id);
	await link.click();
	const gap = async () =>
		(await page.locator('#note').boundingBox())!.y - (await link.boundingBox())!.y;
	const before = await gap();
	await page.evaluate(() => window.scrollBy({ top: 120, behavior: 'instant' }));
	await reader.settle();
	expect(Math.abs((await gap()) - before)).toBeLessThan(1);
});

test('without popovers the link still leads there', sweep(), async ({ page }) => {
	await page.addInitScript(() => {
		Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
	});
	const link = await atClaim(page);
	await link.click();
	await expect(page.locator(`[id="fact-${unverified.fact.id}"]`)).toBeInViewport();
});
