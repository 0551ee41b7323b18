import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { story } from '../edition';
import { picturesInSight } from './in-sight';
import { ids, stepAt } from './sample';
import { StoryPage, sweep } from './story';

/*
 * A still is hidden only where the live picture is seen. Whatever a host or a program of the reader's
 * does to that, the reader has one picture: the one that belongs to the words.
 */

test.use({ viewport: { width: 390, height: 844 } });

const [early, middle, late] = [stepAt(0.1), stepAt(0.4), ids.at(-2)!];

/** The picture that is in sight, at every height of the window. */
const inSight = (page: Page) => page.evaluate(picturesInSight, '');

/** How far the top of a step is from the window's. */
const topOf = (page: Page, id: string) =>
	page.$eval(`section[id="${id}"]`, (section) => section.getBoundingClientRect().top);

/** The live picture is seen, and is at the step: what it then shows other tests hold. */
async function expectLive(page: Page, id: string, when: string): Promise<void> {
	expect(await inSight(page), `${id} ${when}`).toEqual(['live']);
	const off = Math.abs((await new StoryPage(page).progress()) - ids.indexOf(id));
	expect(off, `from ${id} ${when}`).toBeLessThan(0.005);
}

/** Brings a style sheet into the page, as hosts and extensions do. */
const style = (css: string) => (page: Page) =>
	page.evaluate((css) => {
		const sheet = document.createElement('style');
		sheet.className = 'meddling';
		sheet.textContent = css;
		document.head.append(sheet);
	}, css);
const withoutStyle = (page: Page) =>
	page.evaluate(() => document.querySelector('.meddling')!.remove());

interface Meddling {
	begin: (page: Page) => Promise<unknown>;
	end: (page: Page) => Promise<unknown>;
}

const byStyle = (css: string): Meddling => ({ begin: style(css), end: withoutStyle });

/** What takes the live picture away from the window, or from sight. */
const meddlings: Record<string, Meddling> = {
	'the host gives html and body an overflow': byStyle('html, body { overflow: auto }'),
	'the host hides what overflows html and body sideways': byStyle(
		'html, body { overflow-x: hidden }',
	),
	'the host hides what overflows main': byStyle('main { overflow: hidden }'),
	'an extension makes what is sticky static': byStyle(
		'[data-stage], .foot { position: static !important }',
	),
	'an extension displays nothing that is sticky': byStyle(
		'[data-stage], .foot { display: none !important }',
	),
	'the live picture is made invisible': byStyle('[data-stage] { visibility: hidden !important }'),
	'the live picture is made transparent': byStyle('[data-stage] { opacity: 0 !important }'),
	'the live picture is moved aside': byStyle('[data-stage] { transform: translateY(300px) }'),
	'a box around the live picture cuts it off': byStyle(
		'#live { display: block !important; overflow: clip; height: 200px }',
	),
	'the live picture is taken out of the document': {
		begin: (page) =>
			page.evaluate(() => {
				const stage = document.querySelector('[data-stage]')!;
				Object.assign(window, { taken: stage });
				stage.remove();
			}),
		end: (page) =>
			page.evaluate(() =>
				document.querySelector('.foot')!.before(Reflect.get(window, 'taken') as Element),
			),
	},
};

/** One of each way in which a page learns of it. */
const daily = /html and body an|taken out/;

for (const [what, { begin, end }] of Object.entries(meddlings)) {
	test(
		`each step has its own picture while ${what}`,
		sweep(!daily.test(what)),
		async ({ page }) => {
			const faults: string[] = [];
			page.on('pageerror', ({ message }) => faults.push(message));
			const reader = new StoryPage(page);
			await reader.open();
			await reader.jump(early);
			await reader.by(20);
			const before = await topOf(page, early);
			expect(await inSight(page), 'before').toEqual(['live']);

			await begin(page);
			await reader.settle();
			expect(await inSight(page), 'at once').toEqual([early]);
			expect(Math.abs((await topOf(page, early)) - before), 'the place is kept').toBeLessThan(2);
			for (const id of [early, middle, late]) {
				await reader.jump(id);
				expect(await inSight(page), id).toEqual([id]);
				await expect(page.locator('html')).toHaveAttribute('data-step', id);
				await expect.poll(() => new URL(page.url()).hash).toBe(`#${id}`);
			}

			await end(page);
			await reader.settle();
			await expectLive(page, late, 'once it is over');
			expect(Math.abs(await topOf(page, late)), 'the place is kept').toBeLessThan(2);
			await reader.jump(middle);
			await expectLive(page, middle, 'after it');
			expect(faults).toEqual([]);
		},
	);
}

test('what is hidden without a word is missed at the next scroll', sweep(), async ({ page }) => {
	const reader = new StoryPage(page);
	await reader.open();
	await reader.jump(early);
	// No element is added, and none has another attribute.
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync('[data-stage] { opacity: 0 !important }');
		document.adoptedStyleSheets = [sheet];
	});
	await page.mouse.move(200, 400);
	await page.mouse.wheel(0, 20);
	await expect.poll(() => inSight(page)).toEqual([early]);
});

/** What a host does to the boxes around the story that leaves the live picture where it is. */
const harmless = {
	'transforms the page': 'body, main { transform: translateZ(0) }',
	'filters the page': 'body { filter: brightness(0.98) }',
	'hides what overflows body': 'body { overflow-x: hidden }',
	'hides what overflows html': 'html { overflow-x: hidden }',
	'clips main': 'main { overflow: clip }',
	'scrolls smoothly, with a place for its own line': `html { scroll-behavior: smooth; scroll-padding-top: 80px }`,
};

for (const [what, css] of Object.entries(harmless)) {
	test(`the live picture is seen where the host ${what}`, sweep(), async ({ page }) => {
		const reader = new StoryPage(page);
		await reader.open();
		await style(css)(page);
		for (const id of [early, middle, late]) {
			await reader.jump(id);
			await expectLive(page, id, what);
		}
	});
}

test('nothing changes where the reader merely leaves the story', async ({ page }) => {
	const reader = new StoryPage(page);
	await reader.open();
	await page.evaluate(() => {
		const flips: unknown[] = [];
		Object.assign(window, { flips });
		new MutationObserver((records) => flips.push(...records)).observe(document.documentElement, {
			attributeFilter: ['data-seen'],
		});
		document.body.style.paddingTop = '1500px';
	});
	await page.mouse.move(200, 400);
	for (const id of [late, 'sources', late]) await reader.jump(id);
	await page.evaluate(() => window.scrollTo(0, 0));
	await reader.settle();
	for (let i = 0; i < 4; i++) await page.mouse.wheel(0, 500);
	await reader.settle();
	expect(await page.evaluate(() => Reflect.get(window, 'flips') as unknown[])).toEqual([]);
});

test('a window too low for the live picture has the stills, until it is higher', async ({
	page,
}) => {
	const reader = new StoryPage(page);
	await reader.open();
	await reader.jump(middle);
	await page.setViewportSize({ width: 640, height: 340 });
	await expect(page.locator('html:not([data-seen])')).toHaveCount(1);
	await reader.jump(middle);
	expect(await inSight(page)).toEqual([middle]);
	await page.setViewportSize({ width: 390, height: 844 });
	await expect(page.locator('html[data-seen]')).toHaveCount(1);
	await reader.jump(middle);
	await expectLive(page, middle, 'in a higher window');
});

/** Opens the story in a page of a host's, which has styles of its own and may put a box around it. */
async function openInHost(page: Page, css: string, box = ''): Promise<StoryPage> {
	await page.route('./', async (route) => {
		const response = await route.fetch();
		const body = (await response.text())
			.replace('</head>', `<style>${css}</style></head>`)
			.replace('<body>', `<body>${box && `<div class="${box}">`}`);
		await route.fulfill({ response, body });
	});
	const reader = new StoryPage(page);
	await reader.open();
	await reader.settle();
	return reader;
}

/** Where what is sticky cannot stay in the window from the start. */
const unsticky: Record<string, [css: string, box?: string]> = {
	'html and body have an overflow': ['html, body { overflow: auto }'],
	'what overflows html and body sideways is hidden': ['html, body { overflow-x: hidden }'],
	'what overflows main is hidden': ['main { overflow: hidden }'],
	'the story scrolls in a box of the host’s': ['.box { height: 100vh; overflow: auto }', 'box'],
	'what is sticky is made static': ['figure, .foot, [data-stage] { position: static !important }'],
};

for (const [what, [css, box]] of Object.entries(unsticky)) {
	test(`the story is an article where ${what}`, sweep(!/box/.test(what)), async ({ page }) => {
		const faults: string[] = [];
		page.on('pageerror', ({ message }) => faults.push(message));
		const reader = await openInHost(page, css, box);
		const html = page.locator('html');
		await expect(html).toHaveAttribute('data-reading', 'article');
		await expect(page.locator('[data-stage]')).toHaveCount(0);
		for (const id of [early, middle, late]) {
			await page.$eval(`section[id="${id}"]`, (section) => section.scrollIntoView());
			await reader.settle();
			await expect(html).toHaveAttribute('data-step', id);
			const [figure, picture] = await page.$eval(`figure[data-scene="${id}"]`, (figure) =>
				[figure, figure.querySelector('.stage')!].map((element) =>
					JSON.stringify(element.getBoundingClientRect()),
				),
			);
			expect(picture, 'the picture stands in the text').toBe(figure);
		}
		// A way to a step leads there, in whichever box that is.
		await page.$eval(`.chapters a[href="#${early}"]`, (link) => (link as HTMLElement).click());
		await reader.settle();
		expect(Math.abs(await topOf(page, early))).toBeLessThan(2);
		// There is but one way to read it: none is offered, and none remembered.
		await expect(page.locator('[data-control=reading]')).toBeHidden();
		await expect(page.locator('input[name=reading]')).toHaveCount(0);
		await expect(page.locator('input[name=colours]')).toHaveCount(3);
		expect(await page.evaluate(() => localStorage.getItem('story-preferences'))).toBeNull();
		expect(faults).toEqual([]);
	});
}

test(
	'once a host lets it be, the article is the scroll story, at the same place',
	sweep(),
	async ({ page }) => {
		const reader = await openInHost(page, '.box { overflow: auto }', 'box');
		const html = page.locator('html');
		await expect(html).toHaveAttribute('data-reading', 'article');
		await reader.jump(middle);
		await page.$eval('.box', (box) => box.classList.remove('box'));
		await expect(html).toHaveAttribute('data-reading', 'scroll');
		await reader.settle();
		expect(Math.abs(await topOf(page, middle)), 'the place is kept').toBeLessThan(2);
		await expectLive(page, middle, 'in no box');
		await expect(page.locator('[data-control=reading]')).toHaveCount(1);
		await expect(page.locator('input[name=reading]')).toHaveCount(2);
	},
);

test(
	'a page that is locked for a question is the scroll story before and after',
	sweep(),
	async ({ page }) => {
		const reader = await openInHost(page, '.ask, .ask body { overflow: hidden }');
		const html = page.locator('html');
		await page.addInitScript(() => document.documentElement.classList.add('ask'));
		await page.reload();
		await reader.ready();
		await expect(html).toHaveAttribute('data-reading', 'scroll');
		await expectLive(page, ids[0]!, 'behind the question');
		await html.evaluate((html) => html.classList.remove('ask'));
		await reader.jump(middle);
		await expectLive(page, middle, 'after it');
	},
);

/* A page that is saved as it runs, and read without its script. */

/** Ways to save a page. Each answers with the address at which it can be opened again. */
const savings: Record<string, (page: Page, opened: Page, folder: string) => Promise<string>> = {
	async 'as one file (MHTML)'(page, _, folder) {
		const devtools = await page.context().newCDPSession(page);
		const { data } = await devtools.send('Page.captureSnapshot', { format: 'mhtml' });
		const file = join(folder, 'saved.mhtml');
		writeFileSync(file, data);
		return pathToFileURL(file).href;
	},
	async 'as its document, without scripts'(page, opened) {
		return serve(opened, await page.content(), /<script.*?<\/script>/gs);
	},
	// Browsers leave the scripts in, and let none from a file be a module.
	async 'as its document, with the script in its head'(page, opened) {
		return serve(opened, await page.content(), /<script type="module".*?<\/script>/gs);
	},
};

async function serve(opened: Page, html: string, without: RegExp): Promise<string> {
	await opened.route('./saved', (route) =>
		route.fulfill({ contentType: 'text/html', body: html.replace(without, '') }),
	);
	return './saved';
}

for (const [how, save] of Object.entries(savings)) {
	for (const at of [ids[0]!, middle, ids.at(-1)!]) {
		test(`saved ${how} at ${at} each step has its own picture`, sweep(), async ({ page }) => {
			const reader = new StoryPage(page);
			await reader.open();
			await reader.jump(at);
			await expectLive(page, at, 'as it runs');
			const folder = mkdtempSync(join(tmpdir(), 'saved-'));
			const saved = await page.context().newPage();
			await saved.setViewportSize({ width: 390, height: 844 });
			await saved.goto(await save(page, saved, folder));
			for (const id of [ids[0]!, early, middle, late, ids.at(-1)!]) {
				await saved.$eval(`section[id="${id}"]`, (section) => section.scrollIntoView());
				await expect.poll(() => inSight(saved), id).toEqual([id]);
			}
			await expect(saved.getByRole('button'), 'nothing to press that does nothing').toHaveCount(0);
			await expect(saved.locator('[data-control]:visible')).toHaveCount(0);
			await expect(saved.getByRole('link', { name: story.words['explore-without'] })).toBeVisible();
			rmSync(folder, { recursive: true });
		});
	}
}

test(
	'a page saved before anybody scrolled has a picture for each step',
	sweep(),
	async ({ page }) => {
		await page.route('**/live/**', (route) => route.abort());
		await page.goto('./');
		await expect(page.locator('html[data-top]')).toHaveCount(1);
		const saved = await page.context().newPage();
		await saved.goto(await serve(saved, await page.content(), /<script.*?<\/script>/gs));
		for (const id of [early, late]) {
			await saved.$eval(`section[id="${id}"]`, (section) => section.scrollIntoView());
			await expect.poll(() => inSight(saved), id).toEqual([id]);
		}
	},
);

test('a saved page of codes has no button that does nothing', sweep(), async ({ page }) => {
	await page.goto('./reuse/');
	await expect(page.getByRole('button').first()).toBeVisible();
	const saved = await page.context().newPage();
	await saved.goto(await serve(saved, await page.content(), /<script.*?<\/script>/gs));
	await expect(saved.locator('textarea').first()).toBeVisible();
	await expect(saved.getByRole('button')).toHaveCount(0);
});
