/**
 * The number of letters to put in, leave out, replace or swap to get from one word to the other.
 * A swap counts once because "airfeild" is one slip of the fingers, not two.
 */
export function editDistance(a: string, b: string): number {
	const known = new Map<string, number>();
	/** The distance between the first i letters of a and the first j of b. */
	function distance(i: number, j: number): number {
		if (i === 0 || j === 0) return i + j;
		const key = `${i},${j}`;
		const before = known.get(key);
		if (before !== undefined) return before;
		const replaced = distance(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
		let least = Math.min(replaced, distance(i - 1, j) + 1, distance(i, j - 1) + 1);
		const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
		if (swapped) least = Math.min(least, distance(i - 2, j - 2) + 1);
		known.set(key, least);
		return least;
	}
	return distance(a.length, b.length);
}

/** Nobody mistypes a word as long as this: it is another text, pasted in. */
const LONGEST = 80;

/** The known word most like the one written; undefined where none is like it. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
	if (written.length > LONGEST) return undefined;
	// A third of the letters: beyond that a suggestion misleads more often than it helps.
	let least = Math.max(1, Math.floor(written.length / 3)) + 1;
	let found: string | undefined;
	for (const word of known) {
		if (Math.abs(word.length - written.length) >= least) continue;
		const distance = editDistance(written, word);
		if (distance < least) [least, found] = [distance, word];
	}
	return found;
}

/** The remedy for a word that is not known: the nearest known one, or else what to do without. */
export function suggest(written: string, known: Iterable<string>, otherwise: string): string {
	const word = nearest(written, known);
	return word === undefined ? otherwise : `did you mean "${word}"?`;
}
