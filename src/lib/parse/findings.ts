import * as v from 'valibot';
import { say } from '../reading/problem';
import type { Reader } from '../reading/reader';
import { id, keyed, list } from '../reading/shape';
import type { Table } from '../reading/table';

const finding = keyed({
	id,
	facts: v.pipe(
		list(id),
		v.minLength(1, () =>
			say('a finding without a fact', 'name at least one id of facts.yaml that it rests on'),
		),
	),
});

export type FindingEntry = v.InferOutput<typeof finding>;

/** Reads the points on which the report and the record differ, from the outline. */
export function readFindings(reader: Reader): Table<FindingEntry> {
	return reader.list('finding', [['findings']], finding);
}

/** Refuses every fact of a finding that nobody knows, or that it names twice. */
export function checkFindings(
	reader: Reader,
	findings: Table<FindingEntry>,
	facts: Table<unknown>,
): void {
	for (const { path, entry } of findings.sound) {
		reader.refuseTwice([...path, 'facts'], entry.facts, 'fact');
		for (const [index, fact] of entry.facts.entries()) {
			reader.find([...path, 'facts', index], fact, facts);
		}
	}
}
