import type { FactEntry } from './facts';

/**
 * The numbers in a text, each as its bare digits, so that "1,000", "1 000" and 1000 are the same.
 */
export function numbersIn(text: string): string[] {
	const found = text.match(/\p{Nd}+(?:[.,\u0020\u00A0\u2009\u202F]\p{Nd}+)*/gu) ?? [];
	return found.map((number) => number.replace(/\P{Nd}/gu, '').replace(/^0+(?=.)/, ''));
}

/** The same, without those in names that hold a digit and claim nothing: "Route 66". */
export function claimedNumbersIn(text: string, terms: readonly string[]): string[] {
	return numbersIn(terms.reduce((rest, term) => rest.replaceAll(term, ''), text));
}

/** Every number the record of a fact holds: its value, its date, and those in its own words. */
export function numbersOf(fact: FactEntry): Set<string> {
	const { value, date, claim, by, note, quote } = fact;
	const values = typeof value === 'object' ? [value.from, value.to] : [value];
	const parts = [...values, ...(date ?? '').split('-'), claim, by, note, quote];
	return new Set(parts.flatMap((part) => numbersIn(String(part ?? ''))));
}
