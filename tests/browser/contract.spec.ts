import { expect, test } from '@playwright/test';
import { EMPTY, fold } from '../../src/lib/scene/fold';
import { tabledFacts } from '../../src/lib/scene/step-facts';
import { story } from '../edition';
import { ids, lookedAt } from './sample';
import { StoryPage, sweep } from './story';
import { toldOf } from '../../src/lib/marks/told';

/* What a newsroom's analytics, tests and house styles may rely on: the contract in the README. What of
   it stands in the page as it comes is held in tests/site/story.site.ts. */

test('the stage tells the place to three digits, the page the current step', async ({ page }) => {
	const reader = new StoryPage(page);
	await reader.open();
	for (const id of lookedAt) {
		await reader.jump(id);
		const progress = `${ids.indexOf(id)}.000`;
		await expect(page.locator('[data-stage]')).toHaveAttribute('data-progress', progress);
		await expect(page.locator('html')).toHaveAttribute('data-step', id);
	}
});

test('every counter names its fact and shows its number', sweep(), async ({ page }) => {
	const reader = new StoryPage(page);
	await reader.open();
	let counters = 0;
	for (const { id, change } of story.steps) {
		const figure = toldOf(story).counter.find(({ id }) => id === change.figure);
		if (!figure) continue;
		await reader.jump(id);
		const value = story.facts[figure.fact]?.value ?? NaN;
		await expect(page.locator(`[data-stage] [data-counter="${figure.fact}"]`)).toContainText(
			value.toLocaleString(story.language),
		);
		counters++;
	}
	expect(counters).toBeGreaterThan(0);
});

test('events tell each change of step once, and the end of the story once', async ({ page }) => {
	await page.addInitScript(() => {
		const heard: unknown[] = [];
		Object.assign(window, { heard });
		for (const type of ['story:step', 'story:complete']) {
			document.addEventListener(type, (event) => {
				heard.push({ type, ...(event as CustomEvent<object>).detail });
			});
		}
	});
	const reader = new StoryPage(page);
	await reader.open();
	for (const id of [ids[1]!, ids[2]!, ids[1]!, ids.at(-1)!, ids[2]!, ids.at(-1)!])
		await reader.jump(id);
	const total = ids.length;
	const step = (index: number, direction: string, first: boolean) => ({
		type: 'story:step',
		id: ids[index],
		index,
		total,
		direction,
		first,
	});
	expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([
		step(0, 'down', true),
		step(1, 'down', true),
		step(2, 'down', true),
		step(1, 'up', false),
		step(total - 1, 'down', true),
		{
			type: 'story:complete',
			id: ids.at(-1),
			index: total - 1,
			total,
			// On a slow machine some of these jumps take as long as a reader would.
			lingered: expect.any(Number) as unknown,
		},
		step(2, 'up', false),
		step(total - 1, 'down', false),
	]);
});

test('every step whose picture has figures offers them as a table', async ({ page }) => {
	const reader = new StoryPage(page);
	await reader.open();
	const states = fold(story.steps);
	const withFigures = ids.filter(
		(_, i) => i > 0 && tabledFacts(story, states[i] ?? EMPTY).length > 0,
	);
	expect(withFigures.length).toBeGreaterThan(0);
	for (const id of process.env.DEEP ? withFigures : withFigures.slice(0, 2)) {
		await reader.jump(id);
		const card = page.locator(`#${id}`);
		await expect(card.locator('table')).toBeHidden();
		await card.locator('summary').click();
		await expect(card.locator('table')).toBeVisible();
		expect(await card.locator('tbody tr').count(), id).toBeGreaterThan(0);
		await card.locator('summary').click();
	}
});
