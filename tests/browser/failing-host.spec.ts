import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { story } from '../edition';
import { FailingHost, troubles } from './failing-host';
import { site } from '../site/site';
import { indexAt, stepAt } from './sample';
import { StoryPage, sweep } from './story';

/*
 * Each file of the page, and each way in which a host can fail to send it, one at a time: the words
 * stay, and a picture for each step.
 */

test.use({ viewport: { width: 390, height: 844 }, serviceWorkers: 'allow' });

type Kind = keyof typeof files;
type Name = keyof typeof troubles;

const inFolder = (folder: string, name: RegExp) =>
	readdirSync(join(site, folder))
		.filter((file) => name.test(file))
		.map((file) => `${folder}/${file}`);

/** What a page is made of: every file a browser asks for between its opening and its end. */
const files = {
	page: ['index.html'],
	script: inFolder('live', /^live\..*\.js$/),
	map: inFolder('live', /^Explore\..*\.js$/),
	font: inFolder('fonts', /\.woff2$/),
	beside: ['manifest.webmanifest', 'service-worker.js'],
};

let host: FailingHost;
test.afterEach(() => host?.stop());

/** Opens the story, at a step, on a host that does not send one file as it should. */
async function open(page: Page, file: string, name: Name, base: string, step = ''): Promise<void> {
	host = new FailingHost(base, file === 'index.html' ? '' : file, troubles[name]);
	await page.goto(`${await host.start()}${step && `#${step}`}`, { waitUntil: 'commit' });
}

/** What the page itself complains of; that a file could not be had, the browser says. */
function listen(page: Page): string[] {
	const faults: string[] = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	return faults;
}

/** The words of every step, and a still picture beside them. */
async function expectStills(page: Page): Promise<void> {
	await page.locator('#corrections').waitFor();
	await expect(page.locator('[data-stage]')).toHaveCount(0);
	await expect(page.getByRole('button'), 'nothing to press that does nothing').toHaveCount(0);
	const steps = await page.$$eval('section[data-step]', (sections) =>
		sections.map((section) => {
			const picture = section.querySelector('figure[data-scene] .stage')!;
			const { width, height } = picture.getBoundingClientRect();
			const words = section.querySelector('[data-label]')!;
			// Those far off are there, and laid out as they come near.
			const hasWords = words.checkVisibility() && words.textContent.trim().length > 40;
			const isWhole = picture.checkVisibility() && width > 300 && height > 300;
			return { id: section.id, isWhole, hasWords };
		}),
	);
	expect(steps).toEqual(story.steps.map(({ id }) => ({ id, isWhole: true, hasWords: true })));
}

/** The page runs: the moving picture is at the step. */
async function expectRunning(page: Page, step: string): Promise<void> {
	await expect(page.locator('html')).toHaveAttribute('data-step', step);
	await expect(page.locator('[data-stage] .stage')).toBeVisible();
}

/** How much of an element's box is as dark as letters are. No font is waited for. */
async function ink(page: Page, selector: string): Promise<number> {
	const { x, y, width, height } = (await page.locator(selector).boundingBox())!;
	const devtools = await page.context().newCDPSession(page);
	// From the top of the page, not of the window.
	const offset = await new StoryPage(page).offset();
	const clip = { x, y: y + offset, width, height, scale: 1 };
	const { data } = await devtools.send('Page.captureScreenshot', { clip });
	const { data: pixels } = PNG.sync.read(Buffer.from(data, 'base64'));
	let dark = 0;
	for (let i = 0; i < pixels.length; i += 4) if (pixels[i]! < 90) dark++;
	return dark / (pixels.length / 4);
}

const somewhere = stepAt(0.4);

const expectations: Record<Kind, (page: Page, name: Name) => Promise<void>> = {
	/** Of a page that breaks off what has come is read; what is no page cannot be. */
	async page(page, name) {
		if (name === 'comes late') return expectRunning(page, story.steps[0]!.id);
		await expect(page.locator('h1')).toHaveText(story.title);
		const second = page.locator(`#${story.steps[1]!.id} [data-label="card"]`);
		await second.scrollIntoViewIfNeeded();
		await expect(second).toBeInViewport();
		const seen = await page.evaluate(
			() =>
				[...document.querySelectorAll('[data-stage], section:nth-of-type(2) .stage')].filter(
					(picture) => picture.checkVisibility(),
				).length,
		);
		expect(seen, 'a picture beside it').toBeGreaterThan(0);
	},

	async script(page, name) {
		await expectStills(page);
		if (name !== 'comes late') return;
		// The reader has read on meanwhile, and stays where they are.
		const reader = new StoryPage(page);
		await expect.poll(() => reader.place()).toBe(indexAt(0.4));
		await reader.by(430);
		const [offset, place] = [await reader.offset(), await reader.place()];
		expect(place).toBeGreaterThan(indexAt(0.4) + 0.3);
		await page.locator('[data-stage] .stage').waitFor();
		await reader.settle();
		expect([await reader.offset(), await reader.progress()]).toEqual([offset, place]);
	},

	async map(page) {
		const name = story.words['explore-title']!;
		await expectRunning(page, somewhere);
		const section = page.locator('#explore');
		await section.getByRole('button', { name }).click();
		const way = section.getByRole('link');
		await expect(way).toBeVisible();
		await way.click();
		await expect(page.locator('#sources')).toBeInViewport();
	},

	async font(page) {
		await expectRunning(page, somewhere);
		const reader = new StoryPage(page);
		await reader.jump(story.steps[0]!.id);
		for (const text of ['h1', '.dek', '.ways .start'])
			expect(await ink(page, text), text).toBeGreaterThan(0.03);
		await reader.jump(somewhere);
		expect(await ink(page, `#${somewhere} h3`)).toBeGreaterThan(0.03);
	},

	async beside(page) {
		await expectRunning(page, somewhere);
		const reader = new StoryPage(page);
		await reader.jump(story.steps.at(-1)!.id);
		await expectRunning(page, story.steps.at(-1)!.id);
	},
};

/** What is not told of a kind: a page that is not one has nothing to show. */
const isTold = (kind: Kind, name: Name) => kind !== 'page' || /late|half/.test(name);

const daily = ['font never comes'];

for (const [kind, names] of Object.entries(files) as [Kind, string[]][]) {
	for (const name of Object.keys(troubles) as Name[]) {
		if (!isTold(kind, name)) continue;
		for (const [i, file] of names.entries()) {
			const isDaily = i === 0 && daily.includes(`${kind} ${name}`);
			test(
				`where ${file.replace(/\.\w{8,10}\./, '.')} ${name}`,
				sweep(!isDaily),
				async ({ page, baseURL }) => {
					const faults = listen(page);
					await open(page, file, name, baseURL!, kind === 'page' ? '' : somewhere);
					await expectations[kind](page, name);
					// Half a script is no script, and says so.
					const isBroken = kind === 'script' || kind === 'map';
					expect(
						faults.filter((fault) => !isBroken || !/^(Unexpected|Invalid|missing)/.test(fault)),
					).toEqual([]);
				},
			);
		}
	}
}

test(
	'where all styles are lost, every word is there in the order of the story',
	sweep(),
	async ({ browser, baseURL }) => {
		const page = await browser.newPage({ baseURL, serviceWorkers: 'block' });
		await page.route(/\/(#.*)?$/, async (route) => {
			const response = await route.fetch();
			const body = (await response.text())
				.replace(/<style>.*?<\/style>/gs, '')
				.replace(/ style="[^"]*"/g, '');
			await route.fulfill({ response, body });
		});
		const faults = listen(page);
		await page.goto('./');
		await new StoryPage(page).ready();
		const shown = await page.$$eval(
			'section[data-step] :is(h1, h3 .kicker), section [data-label="card"] p',
			(all) =>
				all.filter((one) => one.checkVisibility()).map(({ textContent }) => textContent.trim()),
		);
		const titles = [story.title, ...story.steps.slice(1).map(({ kicker }) => kicker)];
		expect(shown.filter((text) => titles.includes(text))).toEqual(titles);
		expect(shown.length).toBeGreaterThan(titles.length * 2);
		// No shape of the map that is there for others to draw lies over them.
		expect((await page.locator('svg.atlas').boundingBox())?.height ?? 0).toBe(0);
		expect(faults).toEqual([]);
		await page.close();
	},
);

test('these are all the files of the page', sweep(), async ({ page, context }) => {
	const asked = new Set<string>();
	context.on('request', (request) => {
		// The worker asks for what it keeps, other pages' too.
		if (!request.serviceWorker()) asked.add(new URL(request.url()).pathname.slice(1));
	});
	const reader = new StoryPage(page);
	await reader.open();
	await page.locator('#explore').getByRole('button').click();
	await page.locator('dialog.explore').waitFor();
	await page.evaluate(() => navigator.serviceWorker.ready);
	const linked = await page.$$eval('link[rel=manifest], script[src]', (all) =>
		all.map((one) =>
			new URL(one.getAttribute('href') ?? one.getAttribute('src')!, location.href).pathname.slice(
				1,
			),
		),
	);
	const known = Object.values(files).flat();
	const found = [...asked, ...linked].map((path) => path || 'index.html');
	expect(found.filter((file) => !known.includes(file))).toEqual([]);
	// The worker's own file is asked for by the browser, which tells nobody.
	const told = known.filter((file) => file !== 'service-worker.js');
	for (const file of told) expect(found, file).toContain(file);
});
