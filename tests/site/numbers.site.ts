import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { Inline } from '../../src/lib/story/story';
import { story } from '../edition';
import { pageOf, plain, textsOf } from './document';
import { wordsOf } from './prose';
import { site } from './site';

/* No number becomes another one on its way from the page: what a reader mode makes of it, and what
   the page tells machines. What is copied: browser/numbers.spec.ts. */

interface Article {
	content: string;
}

const { Readability } = createRequire(import.meta.url)('@mozilla/readability') as {
	Readability: new (page: Document) => { parse(): Article };
};

const told = story.steps.slice(1);

/** What stands in the brackets of a note: its number, or those of its sources. */
const withoutNotes = (text: string) => plain(text.replace(/\[\d+(?:[–, ]+\d+)*\]/g, ''));

/** The numbers in some words, each as it is written. */
const numbersIn = (text: string) => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

/** What a reader mode makes of a page: its paragraphs, cells and captions. */
function readerMode(name: string) {
	const { document } = parseHTML(readFileSync(join(site, name), 'utf8'));
	const { content } = new Readability(document).parse();
	const article = parseHTML(`<!doctype html><body>${content}</body>`).document;
	return [...article.querySelectorAll('p, td, figcaption')].map(({ localName, textContent }) => ({
		localName,
		text: withoutNotes(textContent),
	}));
}

const paragraphs = (all: { text: Inline[][] }[]) =>
	all.flatMap(({ text }) => text.map((runs) => plain(wordsOf(runs))));

test('a reader mode keeps every paragraph, and one sentence for each picture beside it', () => {
	const found = readerMode('index.html');
	const read = found.map(({ text }) => text);
	const pictures = found.filter(({ localName }) => localName === 'figcaption');
	expect(pictures.map(({ text }) => text)).toEqual(story.steps.map(({ alt }) => plain(alt)));
	// In the order of the page: the words of a step, then what its picture shows.
	let at = -1;
	for (const step of told)
		for (const line of [...paragraphs([step]), plain(step.alt)]) {
			at = read.indexOf(line, at + 1);
			expect(at, line).toBeGreaterThan(-1);
		}
	for (const runs of story.findings.flatMap(({ reported, found }) => [reported, found]))
		expect(read).toContain(plain(wordsOf(runs)));
});

test('a reader mode keeps every paragraph of the text edition', () => {
	const read = readerMode('text/index.html').map(({ text }) => text);
	for (const line of paragraphs(told)) expect(read).toContain(line);
});

test('no style sheet gives a line under words more than its kind in the shorthand', () => {
	// WebKit knows no shorthand with a style or a thickness: with it goes the line itself.
	const files = readdirSync(site, { recursive: true, encoding: 'utf8' });
	const found = files
		.filter((name) => /\.(css|html|js)$/.test(name))
		.flatMap((name) => [
			...readFileSync(join(site, name), 'utf8').matchAll(/text-decoration:\s*([^;}]*)/g),
		])
		.map(([, value]) => value!.trim());
	expect(new Set(found)).toEqual(new Set(['none', 'underline']));
});

/** The strings in a value read from JSON. */
const stringsIn = (value: unknown): string[] =>
	typeof value === 'string'
		? [value]
		: value && typeof value === 'object'
			? Object.values(value).flatMap(stringsIn)
			: [];

test('what the page tells machines has no number but the story’s', () => {
	const files = readdirSync(site, { recursive: true, encoding: 'utf8' });
	const named = (ending: RegExp) => files.filter((name) => ending.test(name));
	const read = (name: string) => readFileSync(join(site, name), 'utf8');
	const fromPages = named(/\.html$/).flatMap((name) => {
		const page = pageOf(name);
		const attributes = (selector: string, attribute: string) =>
			[...page.querySelectorAll(selector)].map((one) => one.getAttribute(attribute) ?? '');
		return [
			page.title,
			...attributes('meta[name]', 'content'),
			...attributes('meta[property]', 'content'),
			// A share link carries its text.
			...attributes('a[href*="text="]', 'href').map(
				(address) => new URL(address, 'http://host.example').searchParams.get('text') ?? '',
			),
			...textsOf(page, 'script[type="application/ld+json"]').flatMap((text) =>
				stringsIn(JSON.parse(text)),
			),
		];
	});
	const fromFeeds = named(/feed\.xml$/).flatMap((name) => {
		// The words in it are HTML once more.
		const words = read(name).replace(/<[^>]+>/g, '\n');
		const { document } = parseHTML(`<!doctype html><body><p>${words}</p></body>`);
		const inner = parseHTML(`<!doctype html><body>${document.body.textContent}</body>`);
		return inner.document.body.textContent.split('\n');
	});
	const fromAnswers = named(/oembed\/.*\.json$/).flatMap((name) =>
		stringsIn(JSON.parse(read(name))),
	);
	const said = [...fromPages, ...fromFeeds, ...fromAnswers]
		// Words, and no address, date or code.
		.filter((text) => / /.test(text) && !/[<>{}]|width=|:\/\//.test(text));
	expect(fromFeeds.length > 0).toBe(story.newsroom.parts.feed);
	expect(said.flatMap(numbersIn).length).toBeGreaterThan(story.steps.length);
	const known = new Set(numbersIn(stringsIn(story).join('\n')));
	const foreign = said.filter((text) => numbersIn(text).some((number) => !known.has(number)));
	expect([...new Set(foreign)]).toEqual([]);
});
