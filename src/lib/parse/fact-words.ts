import { parseDate } from '../story/calendar-date';
import type { Edition } from './edition';
import type { Form } from '../reading/citation';
import type { FactEntry } from '../reading/fact-entry';
import { fill } from '../story/fill';
import type { Fact } from '../story/story';

/**
 * A fact as words. Without a form: its value with its hedge, or its date where it has no value.
 *
 * @returns undefined where the record has nothing to print in that form.
 */
export function printFact(fact: FactEntry, edition: Edition, form?: Form): string | undefined {
	const { value, hedge, date } = fact;
	const { dates } = edition;
	if (form === undefined) {
		const number = printFact(fact, edition, 'number');
		if (number === undefined) return printFact(fact, edition, 'date');
		return hedge ? `${edition.words[hedge]} ${number}` : number;
	}
	if (form === 'number') {
		if (value === undefined) return undefined;
		if (typeof value === 'number') return edition.number(value);
		const { from, to } = value;
		return fill(edition.words.range ?? '', { from: edition.number(from), to: edition.number(to) });
	}
	if (date === undefined) return undefined;
	if (form === 'date') return dates.full(date);
	if (form === 'year') return dates.year(date);
	return parseDate(date)?.month === undefined ? undefined : dates.month(date);
}

/** A fact as the page shows it. */
export function toFact(id: string, entry: FactEntry, edition: Edition): Fact {
	const { claim, status, value, date } = entry;
	const range = typeof value === 'object' ? value : undefined;
	return {
		id,
		claim,
		status,
		by: entry.by ?? null,
		note: entry.note ?? null,
		value: typeof value === 'object' ? value.from : (value ?? null),
		to: range?.to ?? null,
		hedge: entry.hedge ?? null,
		unit: entry.unit ?? null,
		date: date ?? null,
		dateText: date === undefined ? null : edition.dates.full(date),
		text: printFact(entry, edition) ?? '',
		quote: entry.quote ?? null,
		translated: entry.translated ?? false,
		sources: entry.sources,
	};
}
