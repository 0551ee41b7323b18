import type { Copy } from './copy';
import type { FactEntry } from './facts';
import { toFigure } from './figures';
import type { MapDocument } from './map';
import type { Outline } from './outline';
import type { Chapter, Contingent, Line, Step, Story } from './story';
import type { Table } from './table';
import type { Words } from './words';

/** The parts of a story that join something of the outline or the map to its words. */
type Told = Pick<
	Story,
	'title' | 'dek' | 'steps' | 'names' | 'notes' | 'contingents' | 'lines' | 'figures'
> & { chapters: Pick<Chapter, 'id' | 'title'>[] };

/** Finds the words for everything the outline and the map speak of. */
export function tell(
	outline: Outline,
	map: MapDocument,
	facts: Table<FactEntry>,
	copy: Copy,
): Told {
	const named = [...map.countries.ids, ...map.places.ids];
	for (const water of [map.river, map.lake]) if (water) named.push(water.name);
	spareUnknown(outline, map, copy.words);
	return {
		title: copy.headline('title'),
		dek: copy.headline('dek'),
		chapters: outline.chapters.ids.map((id) => ({ id, title: copy.headline('chapters', id) })),
		steps: tellSteps(outline, copy),
		names: each(named, (id) => copy.plain('names', id)),
		notes: tellNotes(outline, facts, copy),
		contingents: tellContingents(outline, copy),
		lines: outline.lines.rows.flatMap(({ id, entry }): Line[] => {
			const label = copy.plain('lines', id);
			return entry ? [{ id, ...entry, label }] : [];
		}),
		figures: outline.figures.sound.map(({ id, entry }) => toFigure(id, entry, facts, copy)),
	};
}

/** Accepts the words of whatever is written wrongly in the outline or the map. */
function spareUnknown(outline: Outline, map: MapDocument, words: Words): void {
	const { chapters, steps, contingents, lines, figures } = outline;
	const allSteps = !chapters.unread && !steps.unread;
	if (chapters.unread) words.spare('chapters');
	if (!allSteps) words.spare('steps');
	if (!allSteps || steps.sound.length < steps.rows.length) words.spare('notes');
	if (lines.unread) words.spare('lines');
	for (const [section, table] of Object.entries({ contingents, figures })) {
		if (table.unread) words.spare(section);
		for (const { id, entry } of table.rows) if (!entry) words.spare(section, id);
	}
	const { countries, places, river, lake } = map;
	const allNames = !countries.unread && !places.unread && river !== undefined && lake !== undefined;
	if (!allNames) words.spare('names');
}

function tellSteps({ chapters, steps }: Outline, copy: Copy): Step[] {
	return steps.rows.flatMap(({ id, path, entry }, index): Step[] => {
		if (id === '') return [];
		// The words of the first step are the masthead: title and dek.
		const opening = index === 0;
		const kicker = opening ? '' : copy.headline('steps', id, 'kicker');
		const text = opening ? [] : copy.prose('steps', id, 'text');
		const alt = copy.headline('steps', id, 'alt');
		if (!entry) return [];
		const { id: stated, ...change } = entry;
		// The path of a step leads through its chapter: chapters, 2, steps, 0.
		const chapter = chapters.rows[Number(path[1])]?.id ?? '';
		return [{ id: stated, chapter, kicker, text, alt, change }];
	});
}

function tellContingents({ contingents }: Outline, copy: Copy): Contingent[] {
	return contingents.sound.map(({ id, entry }) => {
		const { country, whose, fact, left = null } = entry;
		const label = copy.plain('contingents', id, 'label');
		const here = copy.plain('contingents', id, 'here');
		const gone = left === null ? null : copy.plain('contingents', id, 'left');
		const name = copy.plain('contingents', id, 'name');
		const who = copy.plain('contingents', id, 'who');
		return { id, country, whose, fact, left, label, here, gone, name, who };
	});
}

function tellNotes({ steps }: Outline, facts: Table<FactEntry>, copy: Copy): Story['notes'] {
	const places = steps.sound.flatMap(({ entry }) => entry.places ?? []);
	const noted = places.flatMap(({ note }) => (note !== null && facts.has(note) ? note : []));
	return each(noted, (id) => copy.plain('notes', id));
}

function each(ids: string[], word: (id: string) => string): Record<string, string> {
	return Object.fromEntries(ids.map((id) => [id, word(id)]));
}
