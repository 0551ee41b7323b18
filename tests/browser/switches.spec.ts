import { expect, test, type Page } from '@playwright/test';
import { story } from '../edition';
import { lookedAt, stepAt } from './sample';
import { StoryPage, sweep } from './story';

/* The reader's own switches: reading, motion, colours. */

test.use({ viewport: { width: 390, height: 844 } });

const reading = (page: Page) => page.locator('[data-control="reading"]');
const current = (page: Page) => page.locator('html').getAttribute('data-step');
const setting = (page: Page, name: string) => page.locator('html').getAttribute(`data-${name}`);

/** Chooses in the panel at the foot of the page, as a reader does. */
async function choose(page: Page, group: string, choice: string) {
	await page.locator('.bar summary').last().click();
	await page.getByRole('group', { name: group }).getByLabel(choice).check();
	await page.keyboard.press('Escape');
}

test('an article has every step in text, with a picture of its own', async ({ page }) => {
	const reader = new StoryPage(page);
	const steps = await reader.open();
	await reading(page).click();
	await expect(page.locator('[data-stage]')).toHaveCount(0);
	for (const id of lookedAt.filter((_, i) => process.env.DEEP || i % 4 === 0)) {
		const section = page.locator(`#${id}`);
		await section.scrollIntoViewIfNeeded();
		await expect(section.locator(`figure[data-scene="${id}"] .stage`)).toBeVisible();
		if (id === steps[0]) continue;
		await expect(section.getByRole('heading', { level: 3 })).toBeVisible();
		// The words stand below the picture, not on it.
		const picture = (await section.locator('figure').boundingBox())!;
		const words = (await section.locator('[data-label="card"]').boundingBox())!;
		expect(words.y, id).toBeGreaterThanOrEqual(picture.y + picture.height);
	}
});

test('switching keeps the place, both ways, at every step', sweep(), async ({ page }) => {
	test.slow();
	const reader = new StoryPage(page);
	for (const id of await reader.open()) {
		await reader.jump(id);
		await choose(page, story.words.reading!, story.words['reading-article']!);
		await reader.settle();
		expect(await setting(page, 'reading')).toBe('article');
		expect(await current(page), `${id} as an article`).toBe(id);
		await expect(page.locator(`#${id}`)).toBeInViewport();
		await choose(page, story.words.reading!, story.words['reading-scroll']!);
		await reader.settle();
		expect(await current(page), `${id} again`).toBe(id);
		expect(await reader.progress(), id).toBe(story.steps.findIndex((step) => step.id === id));
	}
});

test(
	'switching half-way between two steps keeps half-way, and so does switching below the story',
	sweep(),
	async ({ page }) => {
		const reader = new StoryPage(page);
		await reader.open(stepAt(0.5));
		await page.evaluate(() => window.scrollBy({ top: 300, behavior: 'instant' }));
		await reader.settle();
		const before = await reader.progress();
		expect(before % 1).toBeGreaterThan(0.1);
		await choose(page, story.words.reading!, story.words['reading-article']!);
		await choose(page, story.words.reading!, story.words['reading-scroll']!);
		await reader.settle();
		expect(await reader.progress()).toBeCloseTo(before, 1);

		const method = page.locator('#method');
		await method.evaluate((section) => section.scrollIntoView({ behavior: 'instant' }));
		// From here no control of the story is in sight; the one in the masthead still works.
		for (let i = 0; i < 2; i++) {
			await reading(page).evaluate((button: HTMLElement) => button.click());
			await reader.settle();
			await expect(method).toBeInViewport();
		}
	},
);

test('what is chosen is remembered, and is there at the first paint', sweep(), async ({ page }) => {
	const reader = new StoryPage(page);
	await reader.open();
	await choose(page, story.words.colours!, story.words.dark!);
	await choose(page, story.words.motion!, story.words['motion-less']!);
	await reading(page).click();
	// No script of the bundle runs this time: the head of the page alone has to know.
	await page.route(/\/live\/.*\.js/, (route) => route.abort());
	await page.goto('./');
	expect(await setting(page, 'reading')).toBe('article');
	expect(await setting(page, 'colours')).toBe('dark');
	expect(await setting(page, 'motion')).toBe('less');
	const paper = () => page.evaluate(() => getComputedStyle(document.body).colorScheme);
	expect(await paper()).toBe('dark');
});

test('an article from the start for who saves data, until they choose otherwise', async ({
	page,
}) => {
	await page.addInitScript(() => {
		Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) });
	});
	const reader = new StoryPage(page);
	await reader.open();
	expect(await setting(page, 'reading')).toBe('article');
	await reading(page).click();
	expect(await setting(page, 'reading')).toBe('scroll');
	await reader.open();
	expect(await setting(page, 'reading')).toBe('scroll');
});

test('an article from the start where the system asks for less data', sweep(), async ({ page }) => {
	await page.addInitScript(() => {
		const { matchMedia } = window;
		// Chromium knows the question only behind a flag.
		window.matchMedia = (query) =>
			matchMedia.call(window, query.includes('reduced-data') ? 'all' : query);
	});
	await new StoryPage(page).open();
	expect(await setting(page, 'reading')).toBe('article');
});

test(
	'less motion by the switch is what less motion by the system is',
	sweep(),
	async ({ page }) => {
		const reader = new StoryPage(page);
		const steps = await reader.open();
		await reader.jump(steps[4]!);
		await choose(page, story.words.motion!, story.words['motion-less']!);
		const scene = () => reader.picture('[data-stage] .stage');
		const rest = await scene();
		await page.evaluate(() => window.scrollBy({ top: 300, behavior: 'instant' }));
		await reader.settle();
		expect(await scene()).toBe(rest);
		await choose(page, story.words.motion!, story.words['as-system']!);
		await page.evaluate(() => window.scrollBy({ top: 200, behavior: 'instant' }));
		await reader.settle();
		expect(await scene()).not.toBe(rest);
	},
);

test('light and dark by the switch are what they are by the system', sweep(), async ({ page }) => {
	const reader = new StoryPage(page);
	const paper = () =>
		page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	await reader.open();
	const light = await paper();
	await page.emulateMedia({ colorScheme: 'dark' });
	const dark = await paper();
	expect(dark).not.toBe(light);
	await choose(page, story.words.colours!, story.words.light!);
	expect(await paper()).toBe(light);
	await page.emulateMedia({ colorScheme: 'light' });
	await choose(page, story.words.colours!, story.words.dark!);
	expect(await paper()).toBe(dark);
	await choose(page, story.words.colours!, story.words['as-system']!);
	expect(await paper()).toBe(light);
});

test('the page works where nothing can be stored', sweep(), async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get() {
				throw new DOMException('denied', 'SecurityError');
			},
		});
	});
	const reader = new StoryPage(page);
	await reader.open();
	await reading(page).click();
	expect(await setting(page, 'reading')).toBe('article');
	await reading(page).click();
	await expect(page.locator('[data-stage]')).toBeVisible();
});

test('what is stored and makes no sense is as good as nothing', sweep(), async ({ page }) => {
	for (const stored of ['null', '{', '"article"', '{"reading":"loud","colours":7}']) {
		await page.addInitScript((value) => localStorage.setItem('story-preferences', value), stored);
		await new StoryPage(page).open();
		expect(await setting(page, 'reading'), stored).toBe('scroll');
		expect(await setting(page, 'colours'), stored).toBeNull();
	}
});

test('nothing takes the scroll from the reader, or the zoom', async ({ page }) => {
	await page.addInitScript(() => {
		const heard: string[] = [];
		Object.assign(window, { heard });
		const add = EventTarget.prototype.addEventListener;
		EventTarget.prototype.addEventListener = function (type, listener, options) {
			const passive = typeof options === 'object' && options.passive;
			// A scroll has happened when it is told; these could be refused. The browser's driver listens
			// too.
			const { stack = '' } = new Error();
			const ours = !stack.includes('InjectedScript');
			if (/^(wheel|touch|gesture|pointermove)/.test(type) && !passive && ours) heard.push(stack);
			return add.call(this, type, listener, options);
		};
	});
	await new StoryPage(page).open();
	expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
	const viewport = await page.locator('meta[name="viewport"]').getAttribute('content');
	expect(viewport).not.toMatch(/user-scalable|maximum-scale/);
	const captured = await page.evaluate(
		() =>
			[...document.querySelectorAll('*')].filter((element) => {
				const { touchAction, scrollSnapType, scrollBehavior } = getComputedStyle(element);
				return touchAction === 'none' || scrollSnapType !== 'none' || scrollBehavior === 'smooth';
			}).length,
	);
	expect(captured).toBe(0);
});
