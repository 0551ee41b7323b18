import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/lib/scene/fold';
import { tabledFacts } from '../../src/lib/scene/step-facts';
import { factValue } from '../../src/lib/view/fact-value';
import { story } from '../edition';
import { pageOf, plain, textsOf } from './document';
import { citedBy, gradeOf, wordsOf } from './prose';
import { site } from './site';

/* The text edition: everything that is said, in one response. That it fits one round
   trip is a row of budgets.site.ts. */

const FILE = 'text/index.html';
const page = pageOf(FILE);
const states = fold(story.steps);
const steps = story.steps.slice(1).map((step, i) => ({
	...step,
	figures: tabledFacts(story, states[i + 1]!),
}));

/** A browser may break lines at spaces: they are left out. */
const bare = (text: string) => text.replace(/\s/g, '');

function withoutNotes(element: Element): string {
	const copy = element.cloneNode(true) as Element;
	for (const numbers of copy.querySelectorAll('sup')) numbers.remove();
	return bare(copy.textContent);
}

/** The sources that the numbers of a note stand for. */
const addresses = (numbers: Element) =>
	[...numbers.querySelectorAll('a')].flatMap((link) => {
		const [first = 0, last = first] = link.textContent.split('–').map(Number);
		if (link.getAttribute('href') !== `#${first}`) return [`no ${first}`];
		return Array.from({ length: last - first + 1 }, (_, i) => {
			const source = page.getElementById(String(first + i));
			return source?.querySelector('a')?.getAttribute('href') ?? plain(source?.textContent ?? '');
		});
	});

function stepOn(id: string) {
	const heading = page.querySelector(`h3[id="${id}"]`)!;
	const parts: Element[] = [];
	for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
		if (/^H[23]$/.test(next.tagName)) break;
		parts.push(next);
	}
	return {
		kicker: heading.textContent,
		words: parts.filter(({ tagName }) => tagName === 'P').map(withoutNotes),
		rows: parts.flatMap((part) =>
			[...part.querySelectorAll('tbody tr')].map((row) => [...row.children].map(withoutNotes)),
		),
		sources: parts.flatMap((part) =>
			[...part.querySelectorAll('sup')].map((numbers) => addresses(numbers).sort()),
		),
	};
}

test('it runs, draws and loads nothing', () => {
	const html = readFileSync(join(site, FILE), 'utf8');
	expect(html).not.toMatch(/<(script|img|picture|svg|video|iframe|object)\b|@font-face|url\(/);
	expect(html).not.toMatch(/<!--/);
	// A browser with a window asks for an icon as well, unless it is told that there is none.
	const links = [...page.querySelectorAll('link')].map((link) => link.getAttribute('href'));
	expect(links).toEqual(['data:,']);
});

test('it has title, dek, day and minutes at its head, and leads back to the story', () => {
	const head = plain(page.querySelector('header')!.textContent);
	for (const words of [story.title, story.dek, story.asOf, story.words.minutes!])
		expect(head).toContain(plain(words));
	const back = [...page.querySelectorAll('a')].find(
		({ textContent }) => textContent.trim() === story.words['see-illustrated'],
	);
	// By the name of a file, once the site is finished: links.site.ts.
	expect(back?.getAttribute('href')).toMatch(/^\.\.\/(index\.html)?$/);
});

test('it has a chapter for every chapter, and every step, in order', () => {
	const chapters = story.chapters.map(({ title }) => title);
	const headings = textsOf(page, 'h2');
	expect(headings.slice(0, chapters.length)).toEqual(chapters);
	expect(headings).toContain(story.words['corrections-title']);
	expect(headings.at(-1)).toBe(story.words.sources);
	const ids = [...page.querySelectorAll('h3')].map(({ id }) => id);
	expect(ids).toEqual(steps.map(({ id }) => id));
});

test('it has every source once: who published what, where and when', () => {
	const shown = [...page.querySelectorAll('ol li')].map((source) =>
		[plain(source.textContent), source.querySelector('a')?.getAttribute('href') ?? ''].join(' '),
	);
	const used = Object.values(story.facts).flatMap(({ sources }) => sources);
	const expected = [...new Set(used)].map((id) => {
		const { publisher, title, url, dateText } = story.sources[id]!;
		return `${plain([publisher, title, dateText].filter(Boolean).join(', '))} ${url ?? ''}`;
	});
	expect(shown.sort()).toEqual(expected.sort());
});

// A tag left open, or closed in the wrong place, moves what follows into it.
test('it has every element where it belongs', () => {
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
	const pairs = [...page.querySelectorAll('body *')].map(({ localName, parentElement }) => [
		parentElement!.localName,
		localName,
	]);
	const astray = pairs.filter(([parent, child]) => !allowed[parent!]?.split(' ').includes(child!));
	expect([...new Set(astray.map(String))]).toEqual([]);
});

describe('a step', () => {
	test.each(steps)(
		'$id has every word and how sure it is, its figures as a table, and its sources',
		({ id, kicker, text, figures }) => {
			const step = stepOn(id);
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
					.map(({ url, publisher, title, dateText }) =>
						url ? url : plain(`${publisher}, ${title}, ${dateText}`),
					)
					.sort(),
			);
			expect(step.sources).toEqual(sources);
		},
	);
});
