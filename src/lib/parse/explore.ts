import type { Path } from '../reading/document';
import type { FactEntry } from '../reading/fact-entry';
import type { ContingentEntry } from '../marks/contingents/check';
import type { Tolds } from '../marks/kinds';
import type { MapDocument } from './map';
import type { Outline } from './outline';
import type { Explore, Story, Thing } from '../story/story';
import type { Table } from '../reading/table';

/** Refuses every id nobody knows, every fact named twice, and every contingent without an entry. */
export function checkExplore(outline: Outline, map: MapDocument, facts: Table<FactEntry>): void {
	const { reader, explore } = outline;
	const contingents = contingentsIn(outline);
	const { view, near, names, countries, places, forces } = explore;
	if (view) reader.find(['explore', 'view'], view, map.views);
	if (near) reader.find(['explore', 'near'], near, map.views);
	reader.refuseTwice(['explore', 'names'], names ?? [], 'country');
	names?.forEach((id, index) => {
		reader.find(['explore', 'names', index], id, map.countries);
		if (!countries.has(id)) return;
		const remedy = 'take it out of names: what it tells of it names as well';
		reader.refuse(['explore', 'names', index], `"${id}" is among countries too`, remedy);
	});

	for (const { id, path, entry } of countries.sound) {
		reader.find(path, id, map.countries);
		checkFacts(path, entry, []);
	}
	for (const { id, path, entry } of places.sound) {
		reader.find(path, id, map.places);
		const left = entry.left === undefined ? [] : [entry.left];
		for (const fact of left) demand('date', [...path, 'left'], fact);
		checkFacts([...path, 'facts'], entry.facts, left);
	}
	for (const { id, path, entry } of forces.sound) {
		const contingent = reader.find(path, id, contingents);
		const known = contingent ? [contingent.fact, contingent.left ?? contingent.fact] : [];
		if (contingent) demand('date', path, contingent.fact);
		checkFacts([...path, 'counts'], entry.counts, known);
		entry.counts.forEach((fact, index) => {
			for (const what of ['value', 'date'] as const) demand(what, [...path, 'counts', index], fact);
		});
		checkFacts([...path, 'facts'], entry.facts, [...known, ...entry.counts]);
	}
	if (forces.unread) return;
	for (const { id, path } of contingents.rows) {
		if (forces.has(id)) continue;
		const remedy = `add ${id}: {} to forces, under explore`;
		reader.refuse(path, `nothing tells of "${id}" where the map is explored`, remedy);
	}

	function checkFacts(path: Path, ids: readonly string[], before: readonly string[]): void {
		reader.refuseTwice(path, ids, 'fact');
		ids.forEach((fact, index) => {
			const at = [...path, index];
			reader.find(at, fact, facts);
			if (!before.includes(fact)) return;
			reader.refuse(at, `"${fact}" is told already`, 'take it out here');
		});
	}

	function demand(what: 'value' | 'date', path: Path, id: string): void {
		if (!facts.has(id)) {
			if (path.at(-1) === 'left') reader.find(path, id, facts);
			return;
		}
		const fact = facts.get(id);
		if (fact === undefined || fact[what] !== undefined) return;
		const lacks = what === 'value' ? 'no number' : 'no date';
		reader.refuse(
			path,
			`fact "${id}" has ${lacks}`,
			`give it a ${what} in facts.yaml, or name a fact that has one`,
		);
	}
}

/** Refuses an outline that says nothing of the map, where the newsroom offers it to be explored. */
export function refuseUnexplored({ reader, explore }: Outline): void {
	if (explore.isWritten || reader.unread) return;
	const remedy = 'write explore: …, or explore: false under parts in newsroom.yaml';
	reader.refuse([], 'nothing to explore on the map', remedy);
}

/** A story whose newsroom leaves the map to explore out has nothing to say of it. */
const NOTHING: Explore = { view: '', near: '', month: '', months: ['', ''], names: [], things: [] };

/** What the map offers, with its names; undefined where a part of it was refused. */
export function toExplore(
	outline: Outline,
	facts: Table<FactEntry>,
	told: Pick<Story, 'names'> & { marks: Pick<Tolds, 'contingents'> },
): Explore | undefined {
	const { reader, explore } = outline;
	const contingents = contingentsIn(outline);
	if (!explore.isWritten) return NOTHING;
	const { view, near, month, names, countries, places, forces } = explore;
	if (!view || !near || !month || !names) return undefined;
	const dateOf = (fact: string) => facts.get(fact)?.date;
	const dated = (...ids: string[]) =>
		[...new Set(ids)].toSorted((a, b) => byDate(dateOf(a), dateOf(b)));
	const name = (id: string) => told.names[id] ?? '';

	const things: Thing[] = [
		...countries.sound.map(({ id, entry }): Thing => {
			return {
				kind: 'country',
				id,
				name: name(id),
				facts: dated(...entry),
				counts: [],
				left: null,
			};
		}),
		...places.sound.map(({ id, entry }): Thing => {
			const left = entry.left ?? null;
			const all = dated(...entry.facts, ...(left ? [left] : []));
			return { kind: 'place', id, name: name(id), facts: all, counts: [], left };
		}),
		...forces.sound.flatMap(({ id, entry }): Thing[] => {
			const contingent = contingents.get(id);
			if (!contingent) return [];
			const left = contingent.left ?? null;
			const counts = dated(contingent.fact, ...entry.counts);
			const all = dated(...counts, ...entry.facts, ...(left ? [left] : []));
			const called = told.marks.contingents.find((told) => told.id === id)?.name ?? '';
			return [{ kind: 'force', id, name: called, facts: all, counts, left }];
		}),
	];
	const months = monthsOf(things, dateOf, facts);
	if (!forces.unread && !facts.unread && (month < months[0] || month > months[1])) {
		const remedy = `write one from ${months.join(' to ')}`;
		reader.refuse(['explore', 'month'], `${month} has nothing to show`, remedy);
	}
	return { view, near, month, months, names, things };
}

/** The forces of the outline. */
function contingentsIn({ sections }: Outline): Table<ContingentEntry> {
	return sections.contingents as Table<ContingentEntry>;
}

/** By date, at the start of a year or month that is no more precisely known; the undated last. */
function byDate(a: string | undefined, b: string | undefined): number {
	if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
	return a < b ? -1 : Number(a > b);
}

/**
 * From the January of the first count of any force to the month of the last fact on record. Earlier
 * there would be nothing to show but that nothing is known; later, not even that was looked up.
 */
function monthsOf(
	things: Thing[],
	dateOf: (fact: string) => string | undefined,
	facts: Table<FactEntry>,
): [string, string] {
	const counted = things.flatMap(({ counts }) => counts.flatMap((fact) => dateOf(fact) ?? []));
	const all = facts.sound.flatMap(({ entry }) => entry.date ?? []).toSorted();
	const last = all.at(-1) ?? '';
	return [`${counted.toSorted()[0]?.slice(0, 4) ?? ''}-01`, `${last}-12`.slice(0, 7)];
}
