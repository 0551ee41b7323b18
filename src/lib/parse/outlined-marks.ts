import * as v from 'valibot';
import type { Outlined, Written } from '../marks/check';
import {
	namesOf,
	ofEach,
	type CheckFacets,
	type Entries,
	type MarkName,
	type Specs,
	type Tolds,
} from '../marks/kinds';
import manifest from '../marks/manifest/check';
import scenes from '../marks/manifest/scene';
import type { Copy } from '../reading/copy';
import type { FactEntry } from '../reading/fact-entry';
import { suggest } from '../reading/nearest';
import { say, shown } from '../reading/problem';
import type { Reader } from '../reading/reader';
import type { References } from '../reading/references';
import { keyed } from '../reading/shape';
import type { Table } from '../reading/table';

/*
 * What an outline says of the marks: each kind's check.ts says what that may be.
 */

/** The entries of all kinds, by section. */
type Sections = Record<string, Table<unknown>>;

/** What of an outline speaks of marks. A step says it at the keys of the kinds. */
interface Staged {
	chapters: Table<unknown>;
	steps: Table<object>;
	sections: Sections;
}

/** What the build asks of each kind. */
export const checks: CheckFacets = manifest;

const sections = namesOf(checks).flatMap((name) => checks[name].section ?? []);

/** The keys of an outline that hold entries of marks. */
export const sectionNames = [...new Set(sections.map(({ name }) => name))];

export function readSections(reader: Reader): Sections {
	return Object.fromEntries(
		sectionNames.map((name) => {
			const [first] = sections.filter((section) => section.name === name);
			return [name, reader.map(first?.one ?? name, [name], shapeOf(name), true)];
		}),
	);
}

/** What an entry of a section may be: one of the kinds that share it, told apart by `kind`. */
function shapeOf(name: string): v.GenericSchema {
	const shared = sections.filter((section) => section.name === name);
	const named = shared.flatMap(({ kind, keys }) =>
		kind === undefined ? [] : [keyed({ kind: v.literal(kind), ...keys })],
	);
	const [single] = shared;
	if (named.length === 0) return keyed(single?.keys ?? {});
	const kinds = shared.flatMap(({ kind }) => kind ?? []);
	return v.variant('kind', named, (issue) =>
		say(
			`${shown(issue.input)} is no kind of ${single?.one}`,
			suggest(String(issue.input), kinds, `write kind: ${kinds.join(', ')}`),
		),
	);
}

/** Refuses what the entries of the marks, and the steps, say of things that nobody knows. */
export function checkMarks({ steps, sections }: Staged, refs: References): void {
	for (const name of namesOf(checks)) checkEntries(name, sections, refs);
	// Kinds that share a key share what may be said at it.
	const saidAt = new Map(namesOf(checks).map((name) => [scenes[name].key, name]));
	for (const { path, entry } of steps.sound) {
		for (const [key, name] of saidAt) checkSaid(name, entry, [...path, key], refs);
	}
}

function checkEntries<Name extends MarkName>(
	name: Name,
	sections: Sections,
	refs: References,
): void {
	checks[name].section?.check?.(entriesOf(name, sections), refs);
}

function checkSaid<Name extends MarkName>(
	name: Name,
	step: object,
	path: Written<unknown>['path'],
	refs: References,
): void {
	const said = saidOf(name, step);
	if (said !== undefined) checks[name].said.check?.(said, path, refs);
}

/** What the story says of each kind, with the words of an edition. */
export function tellMarks(
	{ steps, chapters, sections }: Staged,
	facts: Table<FactEntry>,
	copy: Copy,
): Tolds {
	const whole = !chapters.unread && !steps.unread && steps.sound.length === steps.rows.length;
	spareUnknown(sections, copy);
	return ofEach<Tolds>(checks, (name) => checks[name].tell(outlined(name), copy));

	function outlined<Name extends MarkName>(name: Name): Outlined<Specs[Name], Entries[Name]> {
		const said = steps.sound.flatMap(({ entry }) => {
			const spec = saidOf(name, entry);
			return spec === undefined ? [] : [spec];
		});
		return { entries: entriesOf(name, sections), said, whole, facts };
	}
}

/** Accepts the words of whatever is written wrongly. */
function spareUnknown(sections: Sections, { words }: Copy): void {
	for (const [section, table] of Object.entries(sections)) {
		if (table.unread) words.spare(section);
		for (const { id, entry } of table.rows) if (!entry) words.spare(section, id);
	}
}

/** What a step says of a kind. The shape of a step has been checked by the kind's own. */
function saidOf<Name extends MarkName>(name: Name, step: object): Specs[Name] | undefined {
	return (step as Record<string, unknown>)[scenes[name].key] as Specs[Name] | undefined;
}

/** The entries of a kind. Their shape has been checked by the kind's own. */
function entriesOf<Name extends MarkName>(
	name: Name,
	sections: Sections,
): Written<Entries[Name]>[] {
	const section = checks[name].section;
	if (!section) return [];
	const all = (sections[section.name]?.sound ?? []) as Written<Entries[Name] & { kind?: string }>[];
	return all.filter(({ entry }) => entry.kind === section.kind);
}
