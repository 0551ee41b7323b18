import { dateWords, type DateWords } from './date-words';
import { numberWords } from './number';
import type { Inline, Story } from './story';

/** How one edition writes what is not written out in its words: numbers, dates, hedges. */
export interface Edition {
	number(value: number): string;
	dates: DateWords;
	/** The words of the interface, by key: hedges and the pattern of a range are among them. */
	words: Record<string, string>;
}

/** The edition of a language. */
export function editionIn(language: string, words: Record<string, string>): Edition {
	return { number: numberWords(language), dates: dateWords(language), words };
}

/** Whether a text is a BCP 47 tag, such as en or pt-BR. */
export function isLanguage(tag: string): boolean {
	try {
		return new Intl.Locale(tag).language !== undefined;
	} catch {
		return false;
	}
}

const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Syrc', 'Thaa'];

/** The direction a language is read in. */
export function directionOf(language: string): Story['direction'] {
	const script = new Intl.Locale(language).maximize().script ?? '';
	return RIGHT_TO_LEFT.includes(script) ? 'rtl' : 'ltr';
}

/** Words a minute at which a general reader takes in plain prose. */
export const PACE = 220;

/** How long the prose takes to read, in whole minutes, at least one. */
export function minutesOf(prose: Inline[][]): number {
	const words = prose.map(textOf).join(' ').split(/\s+/).filter(Boolean);
	return Math.max(1, Math.round(words.length / PACE));
}

function textOf(inlines: Inline[]): string {
	return inlines
		.map((inline) => (inline.kind === 'text' ? inline.text : textOf(inline.children)))
		.join('');
}
