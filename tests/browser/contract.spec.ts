import { expect, test } from '@playwright/test';
import { EMPTY, fold } from '../../src/lib/scene/fold';
import { tabledFacts } from '../../src/lib/scene/step-facts';
import type { Inline } from '../../src/lib/story/story';
import { story } from '../edition';
import { StoryPage, sweep } from './story';
import { toldOf } from '../../src/lib/marks/told';

/* What a newsroom's analytics, tests and house styles may rely on: the contract in the README. */

const ids = story.steps.map(({ id }) => id);

/** The facts some words cite, as often as they do. */
const citedBy = (runs: Inline[]): string[] =>
	runs.flatMap((run) => {
		if (run.kind === 'text') return [];
		return [...(run.kind === 'fact' ? [run.fact] : []), ...citedBy(run.children)];
	});

test('a section for each step, in order, by its id', async ({ page }) => {
	expect(await new StoryPage(page).open()).toEqual(ids);
	const told = await page.$$eval('section[data-step]', (all) => all.map((one) => one.dataset.step));
	expect(told).toEqual(ids);
});

test('the page says in which language it is', async ({ page }) => {
	await new StoryPage(page).open();
	await expect(page.locator('html')).toHaveAttribute('lang', story.language);
	await expect(page.locator('html')).toHaveAttribute('dir', story.direction);
});

test('the stage tells the place to three digits, the page the current step', async ({ page }) => {
	const reader = new StoryPage(page);
	await reader.open();
	for (const [i, id] of ids.entries()) {
		await reader.jump(id);
		await expect(page.locator('[data-stage]')).toHaveAttribute('data-progress', `${i}.000`);
		await expect(page.locator('html')).toHaveAttribute('data-step', id);
	}
});

test('every claim in the prose carries its fact and its status', async ({ page }) => {
	await new StoryPage(page).open();
	const claims = await page.$$eval('section[data-step] [data-fact]', (all) =>
		all.map((one) => ({ fact: one.dataset.fact!, status: one.dataset.status })),
	);
	const cited = story.steps.flatMap(({ text }) => text.flatMap(citedBy));
	const told = claims.map(({ fact }) => fact);
	for (const fact of cited) expect(told).toContain(fact);
	expect(claims.length).toBeGreaterThanOrEqual(cited.length);
	for (const { fact, status } of claims) expect(status, fact).toBe(story.facts[fact]?.status);
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
	expect(await page.locator('section[data-step] summary').count()).toBe(withFigures.length);
	for (const id of withFigures.filter((_, i) => process.env.DEEP || i % 3 === 0)) {
		await reader.jump(id);
		const card = page.locator(`#${id}`);
		await expect(card.locator('table')).toBeHidden();
		await card.locator('summary').click();
		await expect(card.locator('table')).toBeVisible();
		expect(await card.locator('tbody tr').count(), id).toBeGreaterThan(0);
		await card.locator('summary').click();
	}
});
