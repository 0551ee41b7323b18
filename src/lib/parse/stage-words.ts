import type { Copy } from '../reading/copy';
import type { FactEntry } from '../reading/fact-entry';
import type { Table } from '../reading/table';
import type { Words } from '../reading/words';
import type { Chapter, Step, Story } from '../story/story';
import type { MapDocument } from './map';
import type { Outline } from './outline';
import { tellMarks } from './outlined-marks';

/** The parts of a story that join something of the outline or the map to its words. */
interface Told extends Pick<Story, 'title' | 'dek' | 'steps' | 'names'> {
	chapters: Pick<Chapter, 'id' | 'title'>[];
	marks: ReturnType<typeof tellMarks>;
}

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
		names: Object.fromEntries(named.map((id) => [id, copy.plain('names', id)])),
		marks: tellMarks(outline, facts, copy),
	};
}

/** Accepts the words of whatever is written wrongly in the outline or the map. */
function spareUnknown({ chapters, steps }: Outline, map: MapDocument, words: Words): void {
	if (chapters.unread) words.spare('chapters');
	if (chapters.unread || steps.unread) words.spare('steps');
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
