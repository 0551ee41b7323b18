import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { namesIn, saying } from '../content-names';
import { story } from '../edition';
import { site } from '../site/site';
import { StoryPage } from './story';

/* The story in tests/fixtures/, as it is built: nothing of the one that ships is in it. */

const files = readdirSync(site, { recursive: true, withFileTypes: true })
	.filter(
		(entry) => entry.isFile() && /\.(html|js|css|json|xml|csv|webmanifest|svg)$/.test(entry.name),
	)
	.map((entry) => join(entry.parentPath, entry.name));

test('no file of it says a name of the story that ships', () => {
	// Others of the newsroom's words are anybody's.
	const own = new Set(namesIn('tests/fixtures/another-story', 'fr'));
	const foreign = namesIn('src/content', 'en').filter((name) => !own.has(name));
	expect(foreign.length).toBeGreaterThan(100);
	const faults = files.flatMap((file) => {
		const text = readFileSync(file, 'utf8');
		return [...text.matchAll(saying(foreign, 'g'))].map(([name]) => `${file}: ${name}`);
	});
	expect(files.length).toBeGreaterThan(8);
	expect(faults).toEqual([]);
});

test('it is in its own language, with the marks of that, under its publisher’s', async ({
	page,
}) => {
	const reader = new StoryPage(page);
	await reader.open();
	await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
	const logo = page.locator('[data-label="masthead"] img').first();
	await expect(logo).toHaveAttribute('alt', story.newsroom.publisher.name);
	expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
	await reader.jump('excuses');
	const quote = page.locator('[data-stage] [data-label="quote"]');
	await expect(quote).toHaveText(/^«\s.*\s»$/);
});

test('the parts its newsroom leaves out are not there, nor any link to them', async ({
	page,
	request,
}) => {
	await new StoryPage(page).open();
	expect(story.newsroom.parts).toMatchObject({ explore: false, feed: false, text: true });
	expect(await page.getByText(story.words['explore-title']!).count()).toBe(0);
	expect((await request.get('./feed.xml')).status()).toBe(404);
	expect(await page.locator('[type="application/atom+xml"]').count()).toBe(0);
});

test('every letter of it is drawn by the faces it brings', async ({ page }) => {
	const reader = new StoryPage(page);
	await reader.open();
	const foreign = await page.evaluate(() => {
		const canvas = document.createElement('canvas').getContext('2d')!;
		const width = (letter: string, family: string) => {
			canvas.font = `40px ${family}`;
			return canvas.measureText(letter).width;
		};
		const letters = new Set(
			[...document.body.innerText].filter((one) => /\p{L}|[«»’…]/u.test(one)),
		);
		// Where a face lacks a letter, the next in the list draws it: that is another with another next.
		return [...letters].filter((letter) =>
			["'Story Serif'", "'Story Display'", "'Story Sans'"].some(
				(family) =>
					width(letter, `${family}, monospace`) !== width(letter, `${family}, cursive`) ||
					width(letter, `${family}, monospace`) !== width(letter, `${family}, serif`),
			),
		);
	});
	expect(foreign).toEqual([]);
});

test.describe('without a network, after one visit', () => {
	test.use({ serviceWorkers: 'allow' });

	test('its publisher’s mark is there as well', async ({ page, context }) => {
		const reader = new StoryPage(page);
		await reader.open();
		await reader.kept();
		// Not from what the browser happens to remember of the visit.
		await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
		await context.setOffline(true);
		await page.reload();
		await reader.ready();
		const logo = page.locator('[data-label="masthead"] img').first();
		await expect(logo).toHaveJSProperty('complete', true);
		expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
	});
});
