import { boxAround, type Anchor, type Disc, type LabelGround, type Line } from '../labels/label';
import type { Candidate, Label } from '../labels/place-labels';
import type { Box } from '../parts/box';
import type { Story, Thing } from '../story/story';
import type { MarkName, Marks, States } from './kinds';
import facets from './manifest/labels';
import type { Mark } from './mark';

/** What labels are of, the most important first. */
const RANKS = ['base', 'force', 'country', 'place', 'unrecorded', 'orientation'] as const;

/** A label of a mark. */
export interface MarkLabel<State> {
	rank: (typeof RANKS)[number];
	/** Its place among those of its rank, from 0 to 1; without this, the first. */
	order?: number;
	/** Whether a composed picture is not understood without it. */
	needed: boolean;
	/** Whether it is the last resort of its mark: placed only where the first label has no room. */
	fallback?: boolean;
	/** Whether it stands on a country that stands out. */
	inFocus?: boolean;
	lines: Line[];
	/** Where lines are broken; without this, nowhere. */
	width?: number;
	/** Where it can stand, the best first. */
	ways: Way<State>[];
	/** What changes in the mark where there is no room for it; null where the mark goes altogether. */
	without: Partial<State> | null;
	/** If it has no room: where none of the bodies may be. */
	clearing?: Disc;
}

/** One of the places of a label. */
export interface Way<State> {
	at: Anchor;
	/** What changes in the mark as it stands there. */
	change?: Partial<State>;
	/** Its lines there, where it says less than it should. */
	lines?: Line[];
	/** See `Candidate`. */
	over?: boolean;
}

/** What the labels of a kind on the map are, and what they keep clear of. Pure. */
export interface LabelFacet<State> {
	/** What a reader chooses by a mark, where the map is explored; without this, nothing. */
	thing?: Thing['kind'];
	/** What is drawn at its point. */
	shape?(mark: State, ground: LabelGround): Disc | null;
	/** Whether that goes where its first label has no room; without this, it stays. */
	goes?: boolean;
	/** What else is drawn of it, and stays. */
	solid?(mark: State, ground: LabelGround): Box[];
	labels(mark: State, ground: LabelGround): MarkLabel<State>[];
	/** The entries of its legend, where it has one. */
	legend?(marks: State[], words: Story['words']): string[];
}

/** Every facet takes the marks of its own kind. */
const kinds: { [Name in MarkName]?: LabelFacet<States[Name]> } = facets;
const names = Object.keys(kinds) as MarkName[];

/** Every mark with labels, kind by kind, in the order of marks.js. */
export function labelledMarks(marks: Marks) {
	return names.flatMap((kind) =>
		marks[kind].map((mark: Mark) => ({ kind, mark, facet: kinds[kind] as LabelFacet<Mark> })),
	);
}

/** The entries of the legend of a picture. */
export function legendOf(marks: Marks, words: Story['words']): string[] {
	return names.flatMap((kind) => {
		const legend = marks[kind].length > 0 ? (kinds[kind] as LabelFacet<Mark>).legend : undefined;
		return legend?.(marks[kind], words) ?? [];
	});
}

/** A label to be placed, with the mark it is of. */
export interface Wanted<Place extends Candidate> extends Label<Place> {
	kind: MarkName;
	mark: Mark;
	label: MarkLabel<Mark>;
}

/** The labels of all marks, ready to be placed once `candidates` has measured them. */
export function labelsOf<Place extends Candidate>(
	marks: Marks,
	ground: LabelGround,
	candidates: (label: MarkLabel<Mark>) => Iterable<Place>,
): Wanted<Place>[] {
	return labelledMarks(marks).flatMap(({ kind, mark, facet }) =>
		facet.labels(mark, ground).map((label, i) => {
			const id = `${kind} ${mark.id}`;
			const { rank, order = 0, needed, fallback, clearing } = label;
			return {
				...{ id: i === 0 ? id : `${id} ${i}`, kind, mark, label, needed, clearing },
				rank: RANKS.indexOf(rank) + order,
				candidates: candidates(label),
				body: (i === 0 && facet.goes && facet.shape?.(mark, ground)) || undefined,
				unless: fallback ? id : undefined,
			};
		}),
	);
}

/** What labels may not lie over: all that is drawn of marks, or only what stays without its label. */
export function drawnIn(marks: Marks, ground: LabelGround, only: 'all' | 'staying'): Box[] {
	return labelledMarks(marks).flatMap(({ mark, facet }) => {
		const shape = only === 'all' || !facet.goes ? facet.shape?.(mark, ground) : null;
		return [...(facet.solid?.(mark, ground) ?? []), ...(shape ? [boxAround(shape)] : [])];
	});
}
