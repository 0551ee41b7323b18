import type { Path } from '../reading/document';
import type { FactEntry } from '../reading/fact-entry';
import type { References } from '../reading/references';

/*
 * Which numbers can be drawn as dots, as a bar or as a number that counts.
 */

type Value = FactEntry['value'];

/**
 * Each dot is a dozen bytes of every page its step is on, and is to be told from its neighbours: ten
 * thousand are more than a reader, or their line, can take in.
 */
const MOST_DOTS = 10_000;

/** Refuses a number, or the lower end of a range, that cannot be dots of so many people each. */
export function checkDots({ reader }: References, path: Path, value: Value, people: number): void {
	const least = typeof value === 'object' ? value.from : value;
	if (least === undefined) return;
	if (!(Number.isInteger(least) && least > 0)) {
		reader.refuse(path, `${least} cannot be drawn as people`, 'name a fact that counts people');
	} else if (least / people > MOST_DOTS) {
		const remedy =
			people === 1 ? 'show it as a counter' : 'raise dot: how many people one dot stands for';
		reader.refuse(path, `${least} are more than ${MOST_DOTS} dots`, remedy);
	}
}

/** Refuses a number that cannot count by whole ones, as the reader scrolls, to the record's own. */
export function checkWhole({ reader }: References, path: Path, value: Value): void {
	const ends = typeof value === 'object' ? [value.from, value.to] : [value ?? 0];
	const broken = ends.find((end) => !Number.isInteger(end));
	if (broken === undefined) return;
	const remedy = 'give the fact a smaller unit, or show it in words';
	reader.refuse(path, `${broken} is no whole number`, remedy);
}

/** Refuses a number that is no height of a bar: one that stands on nothing and reaches one number. */
export function checkBar(refs: References, path: Path, value: NonNullable<Value>): void {
	if (typeof value === 'object') {
		const remedy = 'name a fact with a single number';
		refs.reader.refuse(path, `${value.from} to ${value.to} is no height of a bar`, remedy);
	} else if (value <= 0) {
		const remedy = 'leave the year out, and say in the words why';
		refs.reader.refuse(path, `${value} cannot be drawn as a bar`, remedy);
	} else checkWhole(refs, path, value);
}
