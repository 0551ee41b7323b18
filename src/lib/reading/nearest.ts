/**
 * The number of letters to put in, leave out, replace or swap to get from one word to the other.
 * A swap counts once because "airfeild" is one slip of the fingers, not two (optimal string
 * alignment). Row by row: a file in the place of another asks for this a million times.
 */
export function editDistance(a: string, b: string): number {
	// The distances from the first letters of a, one less and two less, to each start of b.
	let older: number[] = [];
	let before = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const replaced = at(before, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
			const least = Math.min(replaced, at(before, j) + 1, at(row, j - 1) + 1);
			const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			row.push(i > 1 && j > 1 && swapped ? Math.min(least, at(older, j - 2) + 1) : least);
		}
		[older, before] = [before, row];
	}
	return at(before, b.length);
}

function at(row: number[], place: number): number {
	return row[place] ?? Infinity;
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
