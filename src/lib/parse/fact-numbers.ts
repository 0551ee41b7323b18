import type { FactEntry } from '../reading/fact-entry';
import { numbersIn } from '../reading/numbers';

/** Every number the record of a fact holds: its value, its date, and those in its own words. */
export function numbersOf(fact: FactEntry): Set<string> {
	const { value, date, claim, by, note, quote } = fact;
	const values = typeof value === 'object' ? [value.from, value.to] : [value];
	const parts = [...values, ...(date ?? '').split('-'), claim, by, note, quote];
	return new Set(parts.flatMap((part) => numbersIn(String(part ?? ''))));
}
