import { expect, test, type Page } from '@playwright/test';
import { fold } from '../../src/lib/scene/fold';
import { factGroups, tabledFacts } from '../../src/lib/scene/step-facts';
import type { Inline } from '../../src/lib/story/story';
import { factValue } from '../../src/lib/view/fact-value';
import { factNumbers } from '../../src/lib/view/citing';
import { story } from '../edition';
import { citedBy, wordsOf } from '../site/prose';
import { StoryPage, sweep } from './story';

/* No number becomes another one on its way from the page: when it is copied, searched or heard, the
   number of a note does not join the number before it. Reader modes: tests/site/numbers.site.ts. */

const numbers = factNumbers(factGroups(story));
const told = story.steps.slice(1);
const states = fold(story.steps);

/** A space, a no-break space or the end of a line: which one it is no matter here. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What stands in the brackets of a note: its number, or those of its sources. */
const withoutNotes = (text: string) => plain(text.replace(/\[\d+(?:[–, ]+\d+)*\]/g, ''));

/** The numbers in some words, each as it is written. */
const numbersIn = (text: string) => (text.match(/\d+(?:[.,]\d+)*/g) ?? []).sort();

const paragraphs = (steps: { text: Inline[][] }[]) =>
	steps.flatMap(({ text }) => text.map((runs) => plain(wordsOf(runs))));

/** The parts of each row of the tables behind the pictures. */
const rows = told.flatMap((step) =>
	tabledFacts(story, states[story.steps.indexOf(step)]!).map((id) => story.facts[id]!),
);

/** What is copied from each element, as words and as the words of the markup. */
async function copied(page: Page, selector: string): Promise<{ text: string; html: string }[]> {
	await page.bringToFront();
	// What a reader selects has been laid out, as it came near.
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync('* { content-visibility: visible !important }');
		document.adoptedStyleSheets.push(sheet);
	});
	await page.$$eval('details', (all) => all.forEach((folded) => (folded.open = true)));
	const copies: { text: string; html: string }[] = [];
	// One call for each: a page may copy for a moment after a reader has done something, and no longer.
	for (const element of await page.$$(selector))
		copies.push(
			await element.evaluate(async (element) => {
				getSelection()!.selectAllChildren(element);
				if (!document.execCommand('copy')) throw new Error('Nothing was copied.');
				const [item] = await navigator.clipboard.read();
				const read = async (type: string) => (await item!.getType(type)).text();
				const page = new DOMParser().parseFromString(await read('text/html'), 'text/html');
				return { text: await read('text/plain'), html: page.body.textContent };
			}),
		);
	return copies;
}

const PLACES: { place: string; open: (page: Page) => Promise<unknown> }[] = [
	{ place: 'the scroll story', open: (page) => new StoryPage(page).open() },
	{ place: 'the article', open: (page) => new StoryPage(page).openArticle() },
];

test.describe('copied', () => {
	// On some systems there is one clipboard for all.
	test.describe.configure({ mode: 'default' });
	test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

	for (const { place, open } of PLACES) {
		test(
			`from ${place}, every paragraph is its words`,
			sweep(place === 'the article'),
			async ({ page }) => {
				await open(page);
				for (const kind of ['text', 'html'] as const) {
					const copies = await copied(page, '.card > p:not(:has(time))');
					expect(copies.map((copy) => plain(copy[kind]))).toEqual(paragraphs(told));
				}
			},
		);
	}

	test('from the record, every paragraph is its words', sweep(), async ({ page }) => {
		await new StoryPage(page).open();
		const findings = story.findings.flatMap(({ reported, found }) => [reported, found]);
		for (const [selector, runs] of [
			['#findings td[data-head]:not(.sources)', findings],
			['#method .columns > :not(:has(ul)) p', story.method.flatMap(({ text }) => text)],
		] as const) {
			const copies = await copied(page, selector);
			for (const kind of ['text', 'html'] as const)
				expect(copies.map((copy) => plain(copy[kind]))).toEqual(
					runs.map((runs) => plain(wordsOf(runs))),
				);
		}
	});

	test('from an entry or a table, every number is one of its fact’s', sweep(), async ({ page }) => {
		await new StoryPage(page).openArticle();
		const sourcesOf = (ids: string[]) => ids.map((id) => story.sources[id]!);
		const entries = factGroups(story)
			.flatMap(({ facts }) => facts)
			.map((id) => story.facts[id]!)
			.map(({ by, dateText, claim, note, sources }) =>
				[
					...[by, dateText, claim, note],
					...sourcesOf(sources).flatMap(({ publisher, title, dateText }) => [
						...[publisher, title, dateText],
					]),
				].join('\n'),
			);
		const found = await copied(page, '#sources ol > li');
		expect(found.map(({ text }) => numbersIn(text))).toEqual(entries.map(numbersIn));

		const expected = rows.map((fact) =>
			[
				...[fact.claim, factValue(fact), fact.dateText],
				...sourcesOf(fact.sources).map(({ publisher }) => publisher),
			].join('\n'),
		);
		const cells = await copied(page, '.card tbody tr');
		expect(cells.map(({ text }) => numbersIn(text))).toEqual(expected.map(numbersIn));
	});

	test('from an embed, every paragraph is its words', sweep(), async ({ page }) => {
		for (const step of told) {
			await page.goto(`./embed/${step.id}/`);
			const copies = await copied(page, '.card > p');
			expect(copies.map(({ text }) => plain(text))).toEqual(paragraphs([step]));
		}
	});

	test(
		'from the text edition, every paragraph is its words, its notes in brackets',
		sweep(),
		async ({ page }) => {
			await page.goto('./text/');
			const copies = await copied(page, 'h3 ~ p:has(sup)');
			const cited = told.flatMap(({ text }) => text).filter((runs) => citedBy(runs).length > 0);
			for (const kind of ['text', 'html'] as const)
				expect(copies.map((copy) => withoutNotes(copy[kind]))).toEqual(
					cited.map((runs) => plain(wordsOf(runs))),
				);
			const table = await copied(page, 'tbody tr');
			expect(table.map(({ text }) => numbersIn(withoutNotes(text)))).toEqual(
				rows
					.map((fact) => [fact, factValue(fact)] as const)
					.map(([{ claim, by, dateText }, value]) =>
						numbersIn([claim, by, value, dateText === value ? '' : dateText].join('\n')),
					),
			);
		},
	);
});

test(
	'searched, the words before a note’s number and those after it are one line',
	sweep(),
	async ({ page }) => {
		await new StoryPage(page).openArticle();
		const lines = told
			.flatMap(({ text }) => text)
			.flatMap((runs) =>
				runs.flatMap((run, i) => {
					const next = runs[i + 1];
					if (run.kind !== 'fact' || next?.kind !== 'text') return [];
					if (story.facts[run.fact]?.status !== 'confirmed') return [];
					return [wordsOf([run]).slice(-16) + next.text.slice(0, 12)];
				}),
			);
		expect(lines.length).toBeGreaterThan(10);
		const missing = await page.evaluate(
			(lines) =>
				lines.filter((line) => {
					getSelection()!.removeAllRanges();
					const { find } = window as unknown as { find: (text: string) => boolean };
					return !find.call(window, line);
				}),
			lines,
		);
		expect(missing).toEqual([]);
	},
);

test(
	'heard, the number of a note is a link of its own, which says what it is',
	sweep(),
	async ({ page }) => {
		await new StoryPage(page).openArticle();
		const shown = page.locator('.card > p:not(:has(time))');
		for (const [i, runs] of told.flatMap(({ text }) => text).entries()) {
			const snapshot = await shown.nth(i).ariaSnapshot();
			const confirmed = citedBy(runs).filter((id) => story.facts[id]?.status === 'confirmed');
			const names = confirmed.map((id) => `${story.words.source} ${numbers[id]}`);
			// Its text is there for who hears no names, in an element of its own.
			const notes = new RegExp(
				`- superscript:\\n\\s+- link "(${story.words.source} \\d+)":\\n.*\\n\\s+- text: "?\\d+"?\\n?`,
				'g',
			);
			expect([...snapshot.matchAll(notes)].map(([, name]) => name)).toEqual(names);
			const words = snapshot.replace(notes, '').replace(/- \/url: .*/g, '');
			expect(numbersIn(words), snapshot).toEqual(numbersIn(wordsOf(runs)));
		}
	},
);
