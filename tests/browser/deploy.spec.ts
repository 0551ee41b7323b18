import { readdirSync, rmSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { story } from '../edition';
import { Host, secondBuild, secondTitle } from './deploy';
import { indexAt, stepAt } from './sample';
import { StoryPage, sweep } from './story';

/*
 * A newsroom publishes a new build while somebody reads the old one: none of the old build's own files
 * is there any more. Who reads on reads on; what has still to come is had, or its want is said.
 */

test.use({ viewport: { width: 390, height: 844 } });

let second: string;
let host: Host;
test.beforeAll(() => {
	second = secondBuild(story.title);
});
test.afterAll(() => rmSync(second, { recursive: true }));
test.afterEach(() => host.clear());

function listen(page: Page): string[] {
	const faults: string[] = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	return faults;
}

async function expectReadsOn(reader: StoryPage): Promise<void> {
	const { page } = reader;
	for (const i of [0.5, 0.9, 0.2].map(indexAt)) {
		await reader.jump(story.steps[i]!.id);
		expect(await reader.progress()).toBe(i);
	}
	const claim = page.locator('section[data-step] a.claim').first();
	await claim.click();
	await expect(page.locator('#note')).toBeVisible();
	await page.keyboard.press('Escape');
	for (const reading of ['article', 'scroll']) {
		await page.locator('[data-control=reading]').evaluate((one: HTMLElement) => one.click());
		await expect(page.locator('html')).toHaveAttribute('data-reading', reading);
	}
}

test('who reads the old build reads on, is told what cannot be had, and reloads into the new', async ({
	page,
}) => {
	host = new Host('/a/b/');
	await host.start();
	const faults = listen(page);
	await page.goto(host.address);
	const reader = new StoryPage(page);
	await reader.ready();
	await reader.jump(stepAt(0.1));
	host.deploy(second);

	await expectReadsOn(reader);
	await page.locator('#explore').getByRole('button').click();
	await expect(page.locator('#explore').getByRole('alert')).toContainText(
		story.words['explore-failed']!,
	);
	await expect(page.locator('h1')).toHaveText(story.title);
	await reader.jump(stepAt(0.4));
	await page.reload();
	await reader.ready();
	await reader.settle();
	await expect(page.locator('h1')).toHaveText(secondTitle);
	expect(await reader.progress()).toBe(indexAt(0.4));
	expect(faults).toEqual([]);
});

test(
	'a page of the old build that a cache still hands out is read with its stills',
	sweep(),
	async ({ page }) => {
		host = new Host('/a/b/');
		await host.start();
		const all = readdirSync(second, { recursive: true, encoding: 'utf8' });
		host.deploy(
			second,
			all.filter((file) => /\.\w+$/.test(file) && !file.endsWith('.html')),
		);
		host.loseAllBut(second);
		const faults = listen(page);
		await page.goto(`${host.address}#${stepAt(0.4)}`);
		await expect(page.locator('h1')).toHaveText(story.title);
		await expect(page.locator(`#${stepAt(0.4)} figure .stage`)).toBeInViewport();
		await expect(page.locator(`#${stepAt(0.4)} [data-label="card"]`)).toBeInViewport();
		await expect(page.locator('[data-stage]')).toHaveCount(0);
		expect(faults).toEqual([]);
	},
);

test.describe('kept by the browser', () => {
	test.use({ serviceWorkers: 'allow' });

	test(
		'the old build has all that has still to come, from what is kept of it',
		sweep(),
		async ({ page }) => {
			host = new Host('/a/b/');
			await host.start();
			const faults = listen(page);
			const reader = new StoryPage(page);
			await page.goto(host.address);
			await page.evaluate(() => navigator.serviceWorker.ready);
			await page.reload();
			await reader.ready();
			expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
			host.deploy(second);
			await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
			await expectReadsOn(reader);
			await page.locator('#explore').getByRole('button').click();
			await expect(page.getByRole('dialog', { name: story.words['explore-title']! })).toBeVisible();
			expect(faults).toEqual([]);
		},
	);
});
