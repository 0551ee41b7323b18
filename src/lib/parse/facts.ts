import { fact, type FactEntry } from '../reading/fact-entry';
import type { Reader } from '../reading/reader';
import { Table } from '../reading/table';
import type { Words } from '../reading/words';
import { isOpen } from '../story/status';
import type { SourceEntry } from './sources';

/** Reads `facts.yaml`, and asks of each fact what its status and its kind demand. */
export function readFacts(reader: Reader, sources: Table<SourceEntry>): Table<FactEntry> {
	const facts = reader.map('fact', [], fact);
	for (const { id, path, entry } of facts.sound) {
		reader.refuseTwice([...path, 'sources'], entry.sources, 'source');
		entry.sources.forEach((source, index) => {
			reader.find([...path, 'sources', index], source, sources);
		});
		entry.from?.forEach((origin, index) => {
			const at = [...path, 'from', index];
			reader.find(at, origin, facts);
			if (origin !== id) return;
			reader.refuse(at, `"${id}" computed from itself`, 'name what it is computed from');
		});
		refuseUnsaid(reader, id, entry);
		const examined = entry.sources.every((source) => sources.get(source)?.examined);
		if (entry.status === 'confirmed' && examined) {
			reader.refuse(
				[...path, 'status'],
				`confirmed fact "${id}" rests on the report under examination alone`,
				'name a source of its own, or lower the status: a report cannot confirm itself',
			);
		}
	}
	return facts;
}

/** What a fact has to say of itself before a reader may be told it. */
function refuseUnsaid(reader: Reader, id: string, entry: FactEntry): void {
	const { status } = entry;
	if (status !== 'confirmed' && !entry.by) {
		reader.refuse([id], `${status} fact "${id}" without "by"`, 'write by: who says so');
	}
	if (isOpen(status) && !entry.note) {
		reader.refuse(
			[id],
			`${status} fact "${id}" without "note"`,
			'write note: what conflicts with it, or what is not known',
		);
	}
	if (entry.hedge && entry.value === undefined) {
		reader.refuse([id, 'hedge'], 'a hedge without a number', 'add the value, or leave it out');
	}
	if (entry.unit && entry.value === undefined) {
		reader.refuse([id, 'unit'], 'a unit without a number', 'add the value, or leave it out');
	}
	if (entry.value !== undefined && !entry.unit) {
		reader.refuse([id, 'value'], 'a number without a unit', 'write unit: what is counted');
	}
	if (entry.translated !== undefined && !entry.quote) {
		reader.refuse([id, 'translated'], 'nothing translated', 'add the quote, or leave it out');
	}
}

/**
 * The facts in the words of an edition; one in another language brings its own for each fact.
 *
 * @param home The newsroom's own language, which facts.yaml is written in.
 */
export function factsIn(
	language: string,
	home: string,
	facts: Table<FactEntry>,
	words: Words,
): Table<FactEntry> {
	if (new Intl.Locale(language).language === new Intl.Locale(home).language) return facts;
	const { kind, unread } = facts;
	const rows = facts.rows.map(({ id, path, entry }) => {
		if (!entry) words.spare('facts', id);
		return { id, path, entry: entry && translated(id, entry, words) };
	});
	return new Table(kind, facts.home, rows, unread);
}

function translated(id: string, entry: FactEntry, words: Words): FactEntry {
	const fact = { ...entry, claim: words.take('facts', id, 'claim') };
	if (entry.unit) fact.unit = words.take('facts', id, 'unit');
	if (entry.by) fact.by = words.take('facts', id, 'by');
	if (entry.note) fact.note = words.take('facts', id, 'note');
	if (entry.quote) fact.quote = words.take('facts', id, 'quote');
	return fact;
}
