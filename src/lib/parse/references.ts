import { isObject, type Document } from '../reading/document';
import type { FactEntry } from '../reading/fact-entry';
import { References, SIDE } from '../reading/references';
import type { Table } from '../reading/table';
import { startOf } from '../story/calendar-date';
import { checkExplore } from './explore';
import { checkFindings } from './findings';
import type { MapDocument } from './map';
import type { Outline, StepEntry } from './outline';
import { checkMarks } from './outlined-marks';

/** What the page calls its own parts, and the story its own pictures: no step can have its name. */
export const RESERVED_STEPS = [
	...['article', 'live', 'live-data', 'live-after', 'note', 'explore', 'explore-title'],
	...['explore-heading', 'explore-thing', 'findings', 'findings-title', 'sources', 'sources-title'],
	...['method', 'method-title', 'corrections', 'corrections-title', 'about', 'about-title'],
	...['story', 'wide'],
];

/** Refuses every id in the outline that nobody knows, and every fact that cannot do its work. */
export function checkReferences(
	outline: Outline,
	map: MapDocument,
	facts: Table<FactEntry>,
	theme: Document,
): void {
	const { reader, sections, steps, dot } = outline;
	const refs = new References(reader, facts, map, sections, sidesIn(theme), dot ?? 1);
	checkFindings(reader, outline.findings, facts);
	reader.refuseTwice(['method'], outline.method ?? [], 'part');
	checkExplore(outline, map, facts);
	checkMarks(outline, refs);
	for (const { path, entry } of steps.sound) {
		const { view, focus = [], date } = entry;
		reader.refuseTwice([...path, 'focus'], focus, 'country');
		if (view) reader.find([...path, 'view'], view, map.views);
		focus.forEach((id, index) => reader.find([...path, 'focus', index], id, map.countries));
		if (date) checkStripDate([...path, 'date'], date, outline.dates, refs);
	}
	for (const { id, path } of steps.rows) {
		if (!RESERVED_STEPS.includes(id)) continue;
		reader.refuse(
			[...path, 'id'],
			`"${id}" is a name of the page's own`,
			'give the step another id',
		);
	}
	const first = steps.sound[0];
	if (first && first.entry.view === undefined) {
		reader.refuse(first.path, 'a first step without a view', 'write where the story opens');
	}
}

/** The sides that the theme has a colour for; undefined where something is wrong in it. */
function sidesIn({ problems, data }: Document): string[] | undefined {
	if (problems.length > 0 || !isObject(data)) return undefined;
	return Object.keys(data).flatMap((name) =>
		name.startsWith(SIDE) ? name.slice(SIDE.length) : [],
	);
}

function checkStripDate(
	path: (string | number)[],
	id: NonNullable<StepEntry['date']>,
	dates: Outline['dates'],
	refs: References,
): void {
	const date = refs.factWith('date', path, id)?.date;
	if (date === undefined || !dates) return;
	const { from, to } = dates;
	if (startOf(date) >= startOf(from) && startOf(date) <= startOf(to)) return;
	refs.reader.refuse(path, `${date} is off the date strip`, `widen dates: ${from} to ${to} above`);
}
