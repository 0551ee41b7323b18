import { claimedNumbersIn } from '../reading/numbers';
import type { Words } from '../reading/words';
import { fill } from '../story/fill';

/**
 * Every word of the page that belongs to no step, figure or name, by key, with the blanks the page
 * fills in. A word a component needs is added here and in each edition, and nowhere else.
 *
 * These are the words of what script draws: of the pictures, the bar, the notes, the explored map.
 */
const DRAWN = {
	confirmed: [],
	attributed: [],
	disputed: [],
	unverified: [],
	range: ['from', 'to'],
	'as-of-date': ['date'],
	source: [],
	close: [],
	gone: [],
	'legend-dot': ['n'],
	'legend-solid': [],
	'legend-hollow': [],
	quotation: ['quote'],
	translation: [],
	chapters: [],
	share: [],
	'share-chapter': ['chapter'],
	'link-copied': [],
	'link-refused': ['url'],
	display: [],
	reading: [],
	'reading-scroll': [],
	'reading-article': [],
	motion: [],
	'motion-less': [],
	colours: [],
	'as-system': [],
	light: [],
	dark: [],

	// The map that is explored after the story.
	'explore-title': [],
	'explore-intro': [],
	'explore-without': [],
	'explore-loading': [],
	'explore-failed': [],
	'explore-back': [],
	'explore-map': [],
	'explore-list': [],
	'explore-countries': [],
	'explore-places': [],
	'explore-forces': [],
	'explore-hint': [],
	'explore-wheel': [],
	'explore-rule': [],
	'explore-date': [],
	'explore-count': ['count', 'who'],
	'explore-left': ['who', 'left'],
	'explore-no-count': ['who'],
	'explore-to-list': [],
	'zoom-in': [],
	'zoom-out': [],
	'zoom-reset': [],
} as const satisfies Record<string, readonly string[]>;

/** All of them: those above, and those of the text, which stands in the page for good. */
const INTERFACE = {
	...DRAWN,
	about: [],
	'more-than': [],
	'at-least': [],
	nearly: [],
	kicker: [],
	moment: ['date', 'time', 'zone'],
	'as-of': ['date'],
	minutes: ['minutes'],
	sources: [],
	'skip-to-story': [],
	'skip-to-sources': [],
	says: [],
	'see-figures': [],
	'table-what': [],
	'table-value': [],
	'table-as-of': [],
	'table-sources': [],
	'found-title': [],
	'found-intro': [],
	'found-reported': [],
	'found-record': [],
	'facts-title': [],
	'facts-intro': [],
	supports: [],
	'method-title': [],
	'data-title': [],
	'data-intro': [],
	'corrections-title': [],
	'no-corrections': [],
	'report-error': [],
	'report-link': [],
	correction: [],
	clarification: [],
	update: [],
	'was-wrong': [],
	'is-right': [],
	updated: ['date'],
	published: ['date'],
	by: [],
	'about-title': [],
	feed: [],
	'policy-principles': [],
	'policy-corrections': [],
	'policy-ethics': [],
	'policy-fact-checking': [],
	'policy-ownership': [],
	'share-email': [],
	start: [],
	'read-article': [],
	'read-scroll': [],
	'text-edition': [],
	'no-script': [],
	'chapter-minutes': ['minutes'],
	previous: [],
	next: [],

	'not-found-title': [],
	'not-found-text': [],
	'not-found-link': [],

	'text-intro': [],
	'see-illustrated': [],
	'left-out': [],
	'left-out-intro': [],

	// The graphics on the pages of others.
	embed: [],
	'reuse-title': [],
	'reuse-intro': [],
	'reuse-whole': [],
	'reuse-see': [],
	'reuse-picture': [],
	'reuse-code': [],
	'reuse-plain': [],
	'reuse-plain-why': [],
	copy: [],
	copied: [],
	'copy-refused': [],
	cards: [],
	position: ['n', 'total'],
	'read-story': [],
} as const satisfies Record<string, readonly string[]>;

/** Words whose blanks the story fills once and for all; in the others the page fills them each time. */
const SETTLED: readonly string[] = ['as-of', 'minutes', 'legend-dot'];

/** Of an edition's words those that script draws with, which a browser is sent once more for it. */
export function drawnWords(words: Record<string, string>): Record<string, string> {
	return Object.fromEntries(Object.keys(DRAWN).map((key) => [key, words[key] ?? '']));
}

/** The names of the blanks in a pattern. */
function blanksOf(pattern: string): string[] {
	return [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
}

/** The words as the page has them, with the blanks filled that are the same wherever they stand. */
export function settle(
	words: Record<string, string>,
	blanks: Record<string, string>,
): Record<string, string> {
	return Object.fromEntries(
		Object.entries(words).map(([key, word]) => [
			key,
			SETTLED.includes(key) ? fill(word, blanks) : word,
		]),
	);
}

/**
 * Takes the words of the interface from an edition, and sees that each has its blanks. They cite
 * no fact, so that no number can stand in them.
 *
 * @param terms Names that hold a digit; undefined where not known.
 */
export function readInterface(
	words: Words,
	terms: readonly string[] | undefined,
): Record<string, string> {
	const entries = Object.entries<readonly string[]>(INTERFACE).map(([key, wanted]) => {
		const path = ['interface', key];
		const word = words.take(...path);
		const found = blanksOf(word);
		for (const blank of wanted) {
			if (found.includes(blank) || word === '') continue;
			words.refuse(path, `"${key}" without {${blank}}`, `write {${blank}} where it belongs`);
		}
		for (const blank of found) {
			if (wanted.includes(blank)) continue;
			const remedy = wanted.length === 0 ? 'write plain words' : `write {${wanted.join('}, {')}}`;
			words.refuse(path, `"${key}" cannot fill {${blank}}`, remedy);
		}
		for (const number of terms ? claimedNumbersIn(word, terms) : []) {
			const remedy = 'spell it out, or say it in a field that can cite a fact';
			words.refuse(path, `"${number}" is tied to no fact`, remedy);
		}
		return [key, word];
	});
	return Object.fromEntries(entries);
}
