import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import fc from 'fast-check';
import { findBrowser, launchArguments } from '../../scripts/browser.js';
import { story } from '../edition';
import { pace, stepped } from '../../src/lib/scene/pace';
import { pictures, type Drawn } from './drawn';
import { markup, sweep, type StoryPage } from './story';
import { Wanderer, WINDOW, walks, type Move } from './wander';

/*
 * Whatever a reader does, in whatever order: once the page is at rest it shows what the pure function
 * answers for that place, and what a page shows that was opened there. A walk that fails prints its
 * seed and its moves; SEED=… walks it again.
 */

test.use({ viewport: WINDOW });

let drawn: Drawn;
test.beforeAll(async () => {
	drawn = await pictures();
});

/** What the page complains of. */
function listen(page: Page): string[] {
	const faults: string[] = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	page.on('console', (message) => {
		// Of the worker that no test but those of what is kept lets in.
		if (message.text().includes('blocked by Playwright')) return;
		if (/error|warning/.test(message.type())) faults.push(message.text());
	});
	return faults;
}

/** Runs in the page: how it is read, and what it says of the reader's place. */
function look() {
	const { dataset } = document.documentElement;
	const stage = document.querySelector<HTMLElement>('[data-stage]');
	const sections = [...document.querySelectorAll<HTMLElement>('section[data-step]')];
	const isShown = (element: Element | null) => element?.checkVisibility() ?? false;
	return {
		reading: dataset.reading,
		calm: dataset.motion === 'less' || matchMedia('(prefers-reduced-motion: reduce)').matches,
		told: {
			step: dataset.step,
			progress: stage?.dataset.progress,
			alt: stage?.getAttribute('aria-label'),
			read: stage?.querySelector<HTMLElement>(':scope > .bar')?.style.scale.split(' ')[0],
			current: document.querySelector('.chapters [aria-current]')?.getAttribute('href'),
			address: location.hash,
		},
		isMoving:
			stage?.querySelector('.stage')?.checkVisibility({ visibilityProperty: true }) ?? false,
		stills: sections.filter((section) => isShown(section.querySelector('figure .stage'))).length,
	};
}

const round = (value: number) => String(Math.round(value * 10_000) / 10_000);

/** Holds the page to the pure function. */
async function expectPicture(reader: Wanderer): Promise<void> {
	const { page } = reader;
	const progress = await reader.place();
	const { reading, calm, told, isMoving, stills } = await page.evaluate(look);
	const last = story.steps.length - 1;
	const { id, alt } = story.steps[Math.round(progress)]!;
	// Opened again in another layout, with no table open for one, the page may be at another step than
	// its address says, and leaves that alone until its reader moves on.
	if (reader.arrived !== id) reader.arrived = null;
	const isFirst = id === story.steps[0]!.id;
	// The first step needs no name; called by it where the reader is at it already, it keeps it.
	const own = isFirst && told.address !== `#${id}` ? '' : `#${id}`;
	const address = reader.arrived === null ? own : told.address;
	if (reading === 'article') {
		expect(told).toMatchObject({ step: id, current: `#${id}`, progress: undefined });
		expect(stills, 'a still for each step').toBe(story.steps.length);
		return;
	}
	expect(told).toEqual({
		...{ step: id, progress: progress.toFixed(3), alt, current: `#${id}`, address },
		read: round((calm ? stepped(pace(progress)) : pace(progress)) / last),
	});
	expect([isMoving, stills], 'the moving picture, or the stills').toEqual(
		isMoving ? [true, 0] : [false, story.steps.length],
	);
	const expected = await page.evaluateHandle(
		(html) => {
			const template = document.createElement('template');
			template.innerHTML = html.replace(/^(<!--.*?-->)+/, '');
			return template.content.firstElementChild!;
		},
		drawn(progress, calm),
	);
	const wanted = await expected.evaluate(markup);
	await expected.dispose();
	expect(await reader.picture('[data-stage] .stage'), `at ${progress}`).toBe(wanted);
}

/** The whole page as a reader finds it, tag by tag, but for a note that has been closed again. */
async function everything(reader: StoryPage): Promise<string[]> {
	const attributes = await reader.page.$eval('html', (html) =>
		// A choice that was taken back stays written down as the system's.
		Object.entries(html.dataset).filter(([, value]) => value !== 'system'),
	);
	const body = (await reader.picture('body')).replace(
		/<div[^>]* id="note".*?<\/div>(?=\s*<\/story-live>)/,
		'',
	);
	return [JSON.stringify(attributes.sort()), ...body.split(/(?=<)/)];
}

/** A page opened at the same place shows the same, to the last attribute. */
async function expectFresh(reader: Wanderer, context: BrowserContext): Promise<void> {
	await reader.tidy();
	const fresh = new Wanderer(await context.newPage());
	await fresh.resize(reader.screen);
	await fresh.page.emulateMedia({ colorScheme: reader.colours, reducedMotion: reader.motion });
	await fresh.page.goto(reader.page.url());
	await fresh.ready();
	await fresh.enlarge(reader.type);
	const offset = await reader.offset();
	await fresh.page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), offset);
	await fresh.settle();
	// Its cards are laid out in turn: far-off.spec.ts.
	await expect(fresh.page.locator('[data-step] > .card:not([style*="visible"])')).toHaveCount(0);
	const [walked, opened] = [await everything(reader), await everything(fresh)];
	const other = walked.findIndex((tag, i) => tag !== opened[i]);
	const around = (tags: string[]) => (other < 0 ? tags.length : tags.slice(other - 3, other + 4));
	expect(around(walked), 'as on a page opened here').toEqual(around(opened));
	await fresh.page.close();
}

/** Walks, and holds the page to the pure function after every move. */
async function wander(context: BrowserContext, walk: Move[], checkFresh: number): Promise<void> {
	const page = await context.newPage();
	const faults = listen(page);
	const reader = new Wanderer(page);
	await reader.open();
	for (const [i, move] of walk.entries()) {
		const told = `move ${i + 1}, ${move.join(' ')}`;
		await test.step(told, async () => {
			await reader.go(move);
			await expectPicture(reader);
			expect(faults).toEqual([]);
			if ((i + 1) % checkFresh === 0) await expectFresh(reader, context);
		});
	}
	await page.close();
}

const asked = Number(process.env.SEED ?? NaN);

test('a walk of thirty moves at random', async ({ context }) => {
	await fc.assert(
		fc.asyncProperty(walks(30), (walk) => wander(context, walk, 30)),
		// The same every day: what is new is looked for by test:deep.
		{ numRuns: 1, seed: Number.isNaN(asked) ? 19 : asked, endOnFailure: true },
	);
});

for (let i = 0; i < 8; i++) {
	test(
		`a walk of three hundred moves at random, the ${i + 1}th`,
		sweep(),
		async ({ browser }, info) => {
			test.setTimeout(600_000);
			const seed = Number.isNaN(asked) ? (Date.now() % 2 ** 31) | 0 : asked;
			info.annotations.push({ type: 'seed', description: String(seed + i) });
			await fc.assert(
				fc.asyncProperty(walks(300), async (walk) => {
					const context = await browser.newContext({ viewport: WINDOW });
					await wander(context, walk, 50).finally(() => context.close());
				}),
				{ numRuns: 1, seed: seed + i, endOnFailure: true },
			);
		},
	);
}

test('a long walk leaves nothing behind', sweep(), async ({ playwright, baseURL }, info) => {
	test.setTimeout(900_000);
	// Compiled script is in the heap too, and is compiled better the more it is used: here it is not.
	const args = [...launchArguments, '--js-flags=--jitless'];
	const browser = await playwright.chromium.launch({ executablePath: await findBrowser(), args });
	const page = await browser.newPage({ baseURL, viewport: WINDOW, serviceWorkers: 'block' });
	const reader = new Wanderer(page);
	await reader.open();
	const devtools = await reader.devtools();
	// A page that is opened anew has forgotten everything by itself.
	const stays = ([name]: Move) => !/anew|reloads|leaves/.test(name);
	const [walk = []] = fc.sample(walks(160), { numRuns: 1, seed: 7 });
	/** What is held once the same walk has been walked again and its reader is back at the start. */
	const measure = async () => {
		for (const move of walk.filter(stays)) await reader.go(move);
		await reader.tidy();
		await reader.press('.bar input[name=reading][value=scroll]');
		await reader.resize(WINDOW);
		await reader.jump(story.steps[0]!.id);
		// What is to go goes at the second time, once what held it is gone.
		for (let i = 0; i < 2; i++) await devtools.send('HeapProfiler.collectGarbage');
		const { nodes, jsEventListeners, documents } = await devtools.send('Memory.getDOMCounters');
		const { usedSize } = await devtools.send('Runtime.getHeapUsage');
		return { nodes, jsEventListeners, documents, heap: Math.round(usedSize / 1000) };
	};
	// The first time round much is made that is then there for good, the map to explore for one.
	await measure();
	const first = await measure();
	for (let i = 0; i < 2; i++) await measure();
	const last = await measure();
	const told = JSON.stringify({ first, last });
	info.annotations.push({
		type: 'held after the second walk and after the fifth',
		description: told,
	});
	expect(last.documents, told).toBeLessThanOrEqual(first.documents);
	expect(last.jsEventListeners, told).toBeLessThanOrEqual(first.jsEventListeners);
	expect(last.nodes - first.nodes, told).toBeLessThanOrEqual(0);
	// Kilobytes for some four hundred moves, which the tests' own driver needs as well.
	expect(last.heap - first.heap, told).toBeLessThan(50);
	await browser.close();
});
