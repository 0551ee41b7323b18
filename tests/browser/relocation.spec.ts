import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { root } from '../../scripts/command.js';
import { weightOfReading } from '../../scripts/hosting/weight.js';
import { lookUpBrotli } from '../../scripts/needs.js';
import { story } from '../edition';
import { prefixes, startServer, type Server } from './hosts';
import { storeObjects } from './object-storage';
import { stepAt } from './sample';
import { StoryPage, sweep } from './story';

/* One folder, the same bytes, wherever it is put: under any path of a web server, on object storage
   that knows files alone, on a reader's own disk. Each link: tests/site/links.site.ts. */

test.describe.configure({ mode: 'default' });
test.use({ viewport: { width: 390, height: 844 } });

const build = join(root, 'build');

/** What a policy forbade, and what went wrong, from the first byte on. */
async function listen(page: Page): Promise<string[]> {
	const faults: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) faults.push(message.text());
	});
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('requestfailed', (request) => {
		const why = request.failure()?.errorText;
		// What the page was still asking for as the reader left it, such as its icon.
		if (why !== 'net::ERR_ABORTED') faults.push(`${request.url()} did not come: ${why}`);
	});
	await page.exposeFunction('tellViolation', (what: string) => faults.push(what));
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			const { tellViolation } = window as unknown as { tellViolation: (what: string) => void };
			tellViolation(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
		});
	});
	return faults;
}

/** Reads it from top to bottom. */
async function read(page: Page): Promise<void> {
	const reader = new StoryPage(page);
	for (const step of await reader.ready()) await reader.jump(step);
	await page.evaluate(() => {
		window.scrollTo(0, document.body.scrollHeight);
	});
	await reader.settle();
}

/** Reads it from what the service worker has kept of it, without a line. */
async function readKept(page: Page): Promise<void> {
	await new StoryPage(page).kept();
	await page.context().setOffline(true);
	await page.reload();
	await read(page);
	await page.locator('a.text').click();
	await expect(page.locator('h1')).toHaveText(story.title);
}

/** Uses whatever can be used: notes, switches, sharing, the map. */
async function use(page: Page): Promise<void> {
	await page.locator('section[data-step] [data-fact] a, section a[href^="#fact-"]').first().click();
	await expect(page.locator('#note')).toBeVisible();
	await page.keyboard.press('Escape');
	await page.locator('#explore').getByRole('button').click();
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.getByRole('button', { name: story.words['explore-back'] }).click();
	await page.locator('header [data-control="share"]').click();
	await expect(page.getByRole('status').first()).toContainText(story.words['link-copied']!);
	await page.locator('header [data-control="reading"]').click();
	await expect(page.locator('html')).toHaveAttribute('data-reading', 'article');
}

for (const name of ['nginx', 'Caddy'])
	test.describe(name, () => {
		let server: Server | null = null;
		test.beforeAll(async () => {
			server = await startServer(name);
		});
		test.afterAll(() => server?.end());
		test.beforeEach(() => {
			const why = `Reading by way of ${name} was not tested: it is not installed.`;
			if (!server) process.stdout.write(`${why}\n`);
			test.skip(!server, why);
		});

		for (const prefix of prefixes) {
			test(
				`it is read and used under ${prefix}, and no policy is offended`,
				sweep(),
				async ({ browser }) => {
					const permissions = ['clipboard-read', 'clipboard-write'];
					const context = await browser.newContext({ serviceWorkers: 'allow', permissions });
					const page = await context.newPage();
					const faults = await listen(page);
					await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
					await page.goto(server!.addresses.get(prefix)!);
					await read(page);
					await use(page);
					expect(faults).toEqual([]);

					// Kept, and read from what is kept: under the worker's own policy.
					await readKept(page);
					expect(faults).toEqual([]);
					await context.close();
				},
			);
		}

		if (name === 'nginx')
			test('a full read weighs what the build says it does', sweep(), async ({ browser }) => {
				test.skip(!lookUpBrotli(), 'nginx has no module for brotli here.');
				const context = await browser.newContext({ serviceWorkers: 'block' });
				const page = await context.newPage();
				const sizes: Promise<number>[] = [];
				page.on('requestfinished', (request) => {
					if (!request.url().startsWith('http')) return;
					sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
				});
				// A browser takes brotli over https alone, or from its own machine.
				await page.goto(server!.addresses.get('/')!);
				await read(page);
				const came = await Promise.all(sizes);
				const { bytes, requests } = weightOfReading(build);
				expect(came).toHaveLength(requests);
				expect(came.reduce((sum, size) => sum + size, 0)).toBe(bytes);
				// HOSTING.md reckons with it.
				const told = /(\d+) kB in (\d+) requests/.exec(readFileSync('HOSTING.md', 'utf8'))!;
				expect(Number(told[2])).toBe(requests);
				expect(Math.abs(Number(told[1]) * 1000 - bytes)).toBeLessThan(bytes / 20);
				await context.close();
			});
	});

for (const kind of ['rest', 'website'] as const)
	test.describe(`object storage as ${kind}`, () => {
		let storage: Awaited<ReturnType<typeof storeObjects>>;
		test.beforeAll(async () => {
			storage = await storeObjects(kind, '/2024/niger/explainer/');
		});
		test.afterAll(() => storage.end());

		test('it is read, and kept', sweep(), async ({ browser }) => {
			const start = `${storage.address}${kind === 'rest' ? 'index.html' : ''}`;
			const context = await browser.newContext({ serviceWorkers: 'allow' });
			const page = await context.newPage();
			await page.goto(start);
			await read(page);
			await readKept(page);
			await page.getByRole('link', { name: story.words['see-illustrated'] }).click();
			await new StoryPage(page).ready();
			await context.close();
		});

		test('the address of a step leads to it', sweep(), async ({ page }) => {
			const id = stepAt(0.3);
			await page.goto(`${storage.address}share/${id}/index.html`);
			await page.waitForURL(`${storage.address}index.html#${id}`);
			await new StoryPage(page).ready();
		});
	});

for (const javaScriptEnabled of [true, false])
	test(
		`from a disk, script ${javaScriptEnabled ? 'on' : 'off'}: all words and pictures, and the way to the text and back`,
		sweep(),
		async ({ browser }) => {
			const context = await browser.newContext({ javaScriptEnabled });
			const page = await context.newPage();
			const faults: string[] = [];
			page.on('console', (message) => {
				if (message.type() === 'error') faults.push(message.text());
			});
			page.on('pageerror', (error) => faults.push(error.message));
			await page.goto(pathToFileURL(join(build, 'index.html')).href);
			await page.locator('#corrections').waitFor();
			await expect(page.locator('section[data-step]')).toHaveCount(story.steps.length);
			const pictures = page.locator('figure[data-scene] .map');
			await expect(pictures).toHaveCount(story.steps.length);
			// Before that nobody has come to any but the first: far-off.spec.ts.
			await page.mouse.wheel(0, 1);
			await expect(pictures.last()).toBeVisible();
			for (const picture of await pictures.all()) {
				const box = await picture.boundingBox();
				expect((box?.width ?? 0) * (box?.height ?? 0)).toBeGreaterThan(10_000);
			}
			// Without script it is another link, and says so.
			await page.locator('header a[href*="text"]:visible').first().click();
			expect(page.url()).toBe(pathToFileURL(join(build, 'text/index.html')).href);
			await expect(page.locator('h1')).toHaveText(story.title);
			await expect(page.locator('h3')).toHaveCount(story.steps.length - 1);
			await page.getByRole('link', { name: story.words['see-illustrated'] }).click();
			expect(page.url()).toBe(pathToFileURL(join(build, 'index.html')).href);
			// A browser takes no script module and no font from a disk; words and stills need neither.
			const expected = /\/(live|fonts)\/|net::ERR_FAILED/;
			expect(faults.filter((fault) => !expected.test(fault))).toEqual([]);
			await context.close();
		},
	);
