import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { story } from '../edition';

/* No number stands on the page that nobody answers for. */

/** Names that carry digits, as the outline declares them. */
const { terms } = parse(readFileSync('src/content/story.yaml', 'utf8')) as { terms: string[] };

test('every digit on the built page belongs to a fact, a term, a date or a note', async ({
	browser,
}) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	await page.goto('./');

	// What may carry digits by its nature: a claim tied to its fact, the number of a source, the
	// strip of dates, an axis, a figure or table made from facts, the list of the facts themselves.
	const answered = [
		'[data-fact]',
		'[data-counter]',
		'[data-figure]',
		'[data-contingent]',
		'.mark',
		'.strip',
		'time',
		'details table',
		'.sources',
		// Checked with the words, where a digit is tied to its fact.
		'figcaption',
		'.minutes',
		'#sources',
		'code',
		'script',
		'style',
		'head',
	].join(', ');
	const bare = await page.evaluate(
		({ answered }) => {
			const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
			const found: { text: string; where: string }[] = [];
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const element = node.parentElement;
				if (!element || element.closest(answered) || !/\d/.test(node.textContent ?? '')) continue;
				const place = element.closest('[data-label], section, header');
				found.push({
					text: (node.textContent ?? '').trim(),
					where: `${element.tagName} in ${place?.id || place?.getAttribute('data-label') || '?'}`,
				});
			}
			return found;
		},
		{ answered },
	);
	await page.close();

	const asOf = `${story.asOf} · ${story.words.minutes}`;
	const left = bare
		.map(({ text, where }) => ({
			where,
			rest: terms.reduce((rest, term) => rest.replaceAll(term, ''), text),
		}))
		.filter(({ rest }) => /\d/.test(rest))
		// The date up to which the story is told, how long it takes to read, how many a dot stands for.
		.filter(({ rest }) => rest !== story.words['legend-dot'])
		.filter(({ rest }) => rest.replaceAll('\u00a0', ' ') !== asOf);
	expect(left).toEqual([]);
});
