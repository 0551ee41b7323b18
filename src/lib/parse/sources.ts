import * as v from 'valibot';
import type { DateWords } from './date-words';
import { say, shown } from '../reading/problem';
import type { Reader } from '../reading/reader';
import { date, flag, keyed, oneOf, printed, text } from '../reading/shape';
import type { Source } from '../story/story';
import type { Table } from '../reading/table';
import { webAddress } from '../reading/web-address';

const address = v.pipe(
	text,
	v.check(
		(written) => webAddress(written) !== null,
		(issue) => say(`${shown(issue.input)} is no web address`, 'write it whole, from https:// on'),
	),
);

const source = keyed({
	publisher: printed,
	title: printed,
	url: v.optional(address),
	date: v.optional(date),
	/** A relay passes on what another publisher found out. */
	grade: oneOf(['good', 'relay']),
	/** The report under examination: what it says proves nothing but that it said so. */
	examined: v.optional(flag),
});

export type SourceEntry = v.InferOutput<typeof source>;

/** Reads `sources.yaml`. */
export function readSources(reader: Reader): Table<SourceEntry> {
	return reader.map('source', [], source);
}

/** The sources as the page shows them. */
export function toSources(table: Table<SourceEntry>, dates: DateWords): Record<string, Source> {
	return Object.fromEntries(
		table.sound.map(({ id, entry }) => {
			const { publisher, title, url = '' } = entry;
			const dateText = entry.date === undefined ? '' : dates.full(entry.date);
			return [id, { id, publisher, title, url, dateText }];
		}),
	);
}
