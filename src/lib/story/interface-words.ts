import type { Words } from './words';

/**
 * Every word of the page that belongs to no step, figure or name, by key, with the blanks the page
 * fills in. A word a component needs is added here and in each edition, and nowhere else.
 */
const INTERFACE = {
	confirmed: [],
	attributed: [],
	disputed: [],
	unverified: [],
	about: [],
	'more-than': [],
	'at-least': [],
	nearly: [],
	range: ['from', 'to'],
	'as-of': ['date'],
	minutes: ['minutes'],
	sources: [],
	'sources-intro': [],
	'skip-to-story': [],
	'skip-to-sources': [],
	says: [],
	present: [],
	gone: [],
	'legend-dot': ['n'],
	'legend-person': [],
	'legend-confirmed': [],
	'legend-unverified': [],
	translation: [],
	kicker: [],
	timeline: [],
	progress: [],
	'back-to-text': [],
	theme: [],
	'theme-auto': [],
	'theme-light': [],
	'theme-dark': [],
	chapter: [],
} as const satisfies Record<string, readonly string[]>;

/** A pattern with its blanks filled: `{minutes} min read` → `6 min read`. */
export function fill(pattern: string, blanks: Record<string, string>): string {
	return pattern.replace(/\{([^{}]*)\}/g, (blank, name: string) => blanks[name] ?? blank);
}

/** The names of the blanks in a pattern. */
function blanksOf(pattern: string): string[] {
	return [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
}

/** Takes the words of the interface from an edition, and sees that each has its blanks. */
export function readInterface(words: Words): Record<string, string> {
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
		return [key, word];
	});
	return Object.fromEntries(entries);
}
