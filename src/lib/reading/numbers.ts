/**
 * The numbers in a text, each as its bare digits, so that "1,000", "1 000" and 1000 are the same.
 */
export function numbersIn(text: string): string[] {
	const found = text.match(/\p{Nd}+(?:[.,\u0020\u00A0\u2009\u202F]\p{Nd}+)*/gu) ?? [];
	return found.map((number) => number.replace(/\P{Nd}/gu, '').replace(/^0+(?=.)/, ''));
}

/** The same, without those in names that hold a digit and claim nothing: "Route 66". */
export function claimedNumbersIn(text: string, terms: readonly string[]): string[] {
	return numbersIn(terms.reduce((rest, term) => rest.replace(wholly(term), ''), text));
}

/** Matches a name wherever it is not the start or the end of another number: no "Route 66" in "Route 660". */
function wholly(name: string): RegExp {
	const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return new RegExp(`(?<!\\p{Nd})${literal}(?![.,\u00A0\u2009\u202F]?\\p{Nd})`, 'gu');
}
