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
