import { dateWords, type DateWords } from './date-words';
import { countWords, PACE } from '../story/inline';
import { numberWords } from './number';
import type { Inline, Story } from '../story/story';

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

/** How long the prose takes to read, in whole minutes, at least one. */
export function minutesOf(prose: Inline[][]): number {
	return Math.max(1, Math.round(countWords(prose) / PACE));
}
