import { brotliCompressSync, constants } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { fold } from '../../src/lib/scene/fold';
import { tabledFacts } from '../../src/lib/scene/step-facts';
import { factValue } from '../../src/lib/view/fact-value';
import { story } from '../edition';
import { citedBy, gradeOf, wordsOf } from './prose';
import { sweep } from './story';

/* The text edition: everything that is said, in one response. */

/** What a server may send before it has to wait for an answer: ten packets, less their headers. */
const ROUND_TRIP = 14 * 1024;

const states = fold(story.steps);
const steps = story.steps.slice(1).map((step, i) => ({
	...step,
	figures: tabledFacts(story, states[i + 1]!),
}));
/** A step as the page has it; spaces, which a browser may break lines at, left out of its words. */
const stepOn = (page: Page, id: string) =>
	page.locator(`h3[id="${id}"]`).evaluate((heading) => {
		const parts: Element[] = [];
		for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
			if (/^H[23]$/.test(next.tagName)) break;
			parts.push(next);
		}
		const plain = (element: Element) => {
			const copy = element.cloneNode(true) as Element;
			for (const numbers of copy.querySelectorAll('sup')) numbers.remove();
			return (copy.textContent ?? '').replace(/\s/g, '');
		};
		const addresses = (numbers: Element) =>
			[...numbers.querySelectorAll('a')].flatMap((link) => {
				const [first = 0, last = first] = (link.textContent ?? '').split('–').map(Number);
				if (link.hash !== `#${first}`) return [`${link.hash} is called ${first}`];
				return Array.from({ length: last - first + 1 }, (_, i) => {
					const source = document.getElementById(String(first + i));
					return source?.querySelector('a')?.href ?? source?.textContent?.trim() ?? 'nowhere';
				});
			});
		return {
			kicker: heading.textContent,
			words: parts.filter(({ tagName }) => tagName === 'P').map(plain),
			rows: parts.flatMap((part) =>
				[...part.querySelectorAll('tbody tr')].map((row) => [...row.children].map(plain)),
			),
			sources: parts.flatMap((part) =>
				[...part.querySelectorAll('sup')].map((numbers) => addresses(numbers).sort()),
			),
		};
	});

const bare = (text: string) => text.replace(/\s/g, '');

test.describe('the response', () => {
	test(`is at most ${ROUND_TRIP} bytes in brotli, so that it fits one round trip`, async ({
		request,
	}) => {
		const page = await (await request.get('./text/')).body();
		const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
		const bytes = brotliCompressSync(page, { params: quality }).length;
		const remedy = 'what grew can be said shorter, or left to the illustrated story with a link';
		expect(bytes, remedy).toBeLessThanOrEqual(ROUND_TRIP);
	});

	test('is the only one, and runs, draws and loads nothing', async ({ page }) => {
		const requests: string[] = [];
		page.on('request', (request) => requests.push(request.url()));
		const response = await page.goto('./text/', { waitUntil: 'networkidle' });
		expect(requests).toEqual([response?.url()]);
		const html = (await response?.text()) ?? '';
		expect(html).not.toMatch(/<(script|img|picture|svg|video|iframe|object)\b|@font-face|url\(/);
		expect(html).not.toMatch(/<!--/);
		// A browser with a window asks for an icon as well, unless it is told that there is none.
		const links = await page.$$eval('link', (links) => links.map(({ href }) => href));
		expect(links).toEqual(['data:,']);
	});

	test('says its language and its direction', async ({ page }) => {
		await page.goto('./text/');
		const root = page.locator('html');
		await expect(root).toHaveAttribute('lang', story.language);
		await expect(root).toHaveAttribute('dir', story.direction);
	});
});

test.describe('the edition', () => {
	test.beforeEach(({ page }) => page.goto('./text/'));

	test('has title, dek, day and minutes at its head, and leads back to the story', async ({
		page,
		baseURL,
	}) => {
		const head = page.locator('header');
		for (const words of [story.title, story.dek, story.asOf, story.words.minutes!])
			await expect(head).toContainText(words);
		await page.getByRole('link', { name: story.words['see-illustrated']! }).click();
		// By the name of its file, for hosts that know files alone.
		await expect(page).toHaveURL((url) => [baseURL, `${baseURL}index.html`].includes(url.href));
	});

	test('has a chapter for every chapter, in order', async ({ page }) => {
		const chapters = story.chapters.map(({ title }) => title);
		const headings = await page.locator('h2').allTextContents();
		expect(headings.slice(0, chapters.length)).toEqual(chapters);
		expect(headings).toContain(story.words['corrections-title']);
		expect(headings.at(-1)).toBe(story.words.sources);
	});

	test('has every step, in order', async ({ page }) => {
		const ids = await page.$$eval('h3', (headings) => headings.map(({ id }) => id));
		expect(ids).toEqual(steps.map(({ id }) => id));
	});

	test('has every source once: who published what, where and when', async ({ page }) => {
		const shown = await page.$$eval('ol li', (sources) =>
			sources.map((source) => ({
				words: source.textContent?.trim(),
				url: source.querySelector('a')?.getAttribute('href') ?? '',
			})),
		);
		const used = Object.values(story.facts).flatMap(({ sources }) => sources);
		const expected = [...new Set(used)].map((id) => {
			const { publisher, title, url, dateText } = story.sources[id]!;
			return { words: [publisher, title, dateText].filter(Boolean).join(', '), url };
		});
		const inOrder = (sources: { words?: string; url: string }[]) =>
			sources.map(({ words, url }) => `${words} ${url}`).sort();
		expect(inOrder(shown)).toEqual(inOrder(expected));
	});

	test('has no link into nothing and no id twice', async ({ page }) => {
		const ids = await page.$$eval('[id]', (elements) => elements.map(({ id }) => id));
		expect(new Set(ids).size).toBe(ids.length);
		const targets = await page.$$eval('a[href^="#"]', (links) =>
			links.map((link) => (link as HTMLAnchorElement).hash.slice(1)),
		);
		expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
	});

	test('has headings that go down one level at a time, below a single title', async ({ page }) => {
		const levels = await page.$$eval('h1, h2, h3, h4, h5, h6', (headings) =>
			headings.map(({ tagName }) => Number(tagName[1])),
		);
		expect(levels.filter((level) => level === 1)).toEqual([1]);
		const leaps = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1);
		expect(leaps).toEqual([]);
	});

	// A tag left open, or closed in the wrong place, moves what follows into it.
	test('has every element where it belongs', async ({ page }) => {
		const inline = 'a b em i q s small strong sup time';
		const allowed: Record<string, string> = {
			body: 'main',
			main: 'header h2 h3 p table ul ol',
			header: 'p h1',
			ul: 'li',
			ol: 'li',
			table: 'thead tbody',
			thead: 'tr',
			tbody: 'tr',
			tr: 'th td',
			sup: 'a',
			p: inline,
			td: inline,
			li: 'a',
			a: 'time',
			b: 'time',
		};
		const pairs = await page.$$eval('body *', (elements) =>
			elements.map(({ localName, parentElement }) => [parentElement!.localName, localName]),
		);
		const astray = pairs.filter(
			([parent, child]) => !allowed[parent!]?.split(' ').includes(child!),
		);
		expect([...new Set(astray.map(String))]).toEqual([]);
	});

	for (const width of [320, 360, 1280]) {
		test(
			`never scrolls sideways at ${width} px, nor cuts a table`,
			sweep(width === 360),
			async ({ page }) => {
				await page.setViewportSize({ width, height: 640 });
				const wide = await page.$$eval('html, table, td, th, h1, h2, h3, p, li', (elements) =>
					elements
						.filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
						.map(({ tagName, textContent }) => `${tagName}: ${textContent?.slice(0, 60)}`),
				);
				expect(wide).toEqual([]);
			},
		);
	}

	for (const colorScheme of ['light', 'dark'] as const) {
		test(`has no fault that axe knows of, ${colorScheme}`, sweep(), async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
		});
	}
});

test.describe('a step', () => {
	// They only read: one page serves them all.
	let page: Page;
	test.beforeAll(async ({ browser, baseURL }) => {
		page = await browser.newPage({ baseURL });
		await page.goto('./text/');
	});
	test.afterAll(() => page.close());

	for (const { id, kicker, text, figures } of steps) {
		test(`${id} has every word and how sure it is, its figures as a table, and its sources`, async () => {
			const step = await stepOn(page, id);
			expect(step.kicker).toBe(kicker);
			const corrected = story.corrections.filter((correction) => correction.step === id);
			expect(step.words).toEqual([
				...text.map((runs) => bare(wordsOf(runs))),
				...corrected.map(({ kind, atText, right }) =>
					bare(`${story.words[kind]}, ${atText}: ${right}`),
				),
			]);

			const facts = figures.map((fact) => story.facts[fact]!);
			expect(step.rows).toHaveLength(facts.length);
			for (const [i, fact] of facts.entries()) {
				const row = step.rows[i]!.join(' ');
				expect(row).toContain(bare(fact.claim));
				expect(row).toContain(bare(factValue(fact)));
				expect(row).toContain(bare(`(${gradeOf(fact.id)}`));
				for (const also of [fact.by, fact.dateText]) expect(row).toContain(bare(also ?? ''));
				if (fact.translated && fact.value === null)
					expect(row).toContain(bare(story.words.translation!));
			}

			const sources = [...citedBy(text.flat()), ...figures].map((fact) =>
				story.facts[fact]!.sources.map((source) => story.sources[source]!)
					.map(({ url, publisher, title, dateText }) => {
						return url ? new URL(url).href : `${publisher}, ${title}, ${dateText}`;
					})
					.sort(),
			);
			expect(step.sources).toEqual(sources);
		});
	}
});
