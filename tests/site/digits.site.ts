import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { contentFolder } from '../../scripts/content.js';
import { story } from '../edition';
import { pageOf, plain } from './document';

/* No number stands on the page that nobody answers for. */

/** Names that carry digits, as the outline declares them. */
const { terms } = parse(readFileSync(join(contentFolder(), 'story.yaml'), 'utf8')) as {
	terms: string[];
};

/**
 * What may carry digits by its nature: a claim tied to its fact, the number of a source, the strip of
 * dates, an axis, a figure or table made from facts, the list of the facts themselves.
 */
const ANSWERED = [
	...['[data-fact]', '[data-counter]', '[data-figure]', '[data-contingent]', '.mark', '.strip'],
	...['time', 'details table', '.sources', '.minutes', '#sources', 'code', 'script', 'style'],
	// Checked with the words, where a digit is tied to its fact.
	'figcaption',
].join(', ');

/** The date up to which the story is told and how long it takes to read, how many a dot stands for. */
const told = [`${story.asOf} · ${story.words.minutes}`, story.words['legend-dot']!].map(plain);

test('every digit on the built page belongs to a fact, a term, a date or a note', () => {
	const page = pageOf();
	const walker = page.createTreeWalker(page.body, 4);
	const bare: string[] = [];
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const { parentElement: element } = node;
		const text = plain(node.textContent ?? '');
		if (!element || !/\d/.test(text) || element.closest(ANSWERED) || told.includes(text)) continue;
		const rest = terms.reduce((rest, term) => rest.replaceAll(term, ''), text);
		if (/\d/.test(rest)) bare.push(`${element.localName}: ${rest}`);
	}
	expect(bare).toEqual([]);
});
