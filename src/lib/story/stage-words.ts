import type { Copy } from './copy';
import type { FactEntry } from './facts';
import { toFigure } from './figures';
import type { MapDocument } from './map';
import type { Outline } from './outline';
import type { Contingent, Line, Step, Story } from './story';
import type { Table } from './table';

/** The parts of a story that join something of the outline or the map to its words. */
type Told = Pick<
	Story,
	'title' | 'dek' | 'chapters' | 'steps' | 'names' | 'notes' | 'contingents' | 'lines' | 'figures'
>;

/** Finds the words for everything the outline and the map speak of. */
export function tell(
	outline: Outline,
	map: MapDocument,
	facts: Table<FactEntry>,
	copy: Copy,
): Told {
	const named = [...map.countries.ids, ...map.places.ids];
	for (const water of [map.river, map.lake]) {
		if (water) named.push(water.name);
		else copy.words.spare('names');
	}
	return {
		title: copy.plain('title'),
		dek: copy.plain('dek'),
		chapters: outline.chapters.ids.map((id) => ({ id, title: copy.plain('chapters', id) })),
		steps: tellSteps(outline, copy),
		names: each(named, (id) => copy.plain('names', id)),
		notes: tellNotes(outline, facts, copy),
		contingents: tellContingents(outline, copy),
		lines: outline.lines.rows.flatMap(({ id, entry }): Line[] => {
			const label = copy.plain('lines', id);
			return entry ? [{ id, ...entry, label }] : [];
		}),
		figures: outline.figures.rows.flatMap(({ id, entry }) => {
			if (entry) return [toFigure(id, entry, facts, copy)];
			copy.words.spare('figures', id);
			return [];
		}),
	};
}

function tellSteps({ chapters, steps }: Outline, copy: Copy): Step[] {
	return steps.rows.flatMap(({ id, path, entry }, index): Step[] => {
		if (id === '') return [];
		// The words of the first step are the masthead: title and dek.
		const opening = index === 0;
		const kicker = opening ? '' : copy.plain('steps', id, 'kicker');
		const text = opening ? [] : copy.prose('steps', id, 'text');
		const alt = copy.plain('steps', id, 'alt');
		if (!entry) return [];
		const { id: stated, ...change } = entry;
		// The path of a step leads through its chapter: chapters, 2, steps, 0.
		const chapter = chapters.rows[Number(path[1])]?.id ?? '';
		return [{ id: stated, chapter, kicker, text, alt, change }];
	});
}

function tellContingents({ contingents }: Outline, copy: Copy): Contingent[] {
	return contingents.rows.flatMap(({ id, entry }): Contingent[] => {
		if (!entry) {
			copy.words.spare('contingents', id);
			return [];
		}
		const { country, whose, fact, left = null } = entry;
		const label = copy.plain('contingents', id, 'label');
		const here = copy.plain('contingents', id, 'here');
		const gone = left === null ? null : copy.plain('contingents', id, 'left');
		return [{ id, country, whose, fact, left, label, here, gone }];
	});
}

function tellNotes({ steps }: Outline, facts: Table<FactEntry>, copy: Copy): Story['notes'] {
	// What a step whose shape is wrong would have noted cannot be known.
	if (steps.sound.length < steps.rows.length) copy.words.spare('notes');
	const places = steps.sound.flatMap(({ entry }) => entry.places ?? []);
	const noted = places.flatMap(({ note }) => (note !== null && facts.has(note) ? note : []));
	return each(noted, (id) => copy.plain('notes', id));
}

function each(ids: string[], word: (id: string) => string): Record<string, string> {
	return Object.fromEntries(ids.map((id) => [id, word(id)]));
}
