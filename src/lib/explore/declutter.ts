import { pageBox, type PageType, type TextWidth } from '../labels/page-box';
import { placeLabels, type Candidate } from '../labels/place-labels';
import {
	drawnIn,
	labelledMarks,
	labelsOf,
	type MarkLabel,
	type Wanted,
	type Way,
} from '../marks/labels';
import type { Mark } from '../marks/mark';
import type { Marks } from '../marks/kinds';
import type { Box } from '../parts/box';
import type { Scene } from '../scene/scene';
import type { Story } from '../story/story';
import type { Choice } from './explore-scene';
import { frameOf, groundOf, type Size } from './map-frame';

/** Pixels between a label and whatever else is there, at least. */
const AIR = 2;
/** And between a label and the edge of the map. */
const EDGE = 4;
/** And between two labels side by side, as a share of the size of their letters. */
const BESIDE = 0.5;

/** The rank of what is placed before all others, but after what is chosen. */
const FIRST = -0.5;

interface Given {
	size: Size;
	/** Of the interface: the grades, as they stand after what is not confirmed. */
	words: Story['words'];
	textWidth: TextWidth;
	/** What the reader has chosen: read even where it lies over a dot or an edge. */
	choice?: Choice | null;
	/** What else lies over the map, such as its buttons. */
	reserved?: Box[];
}

interface Place extends Candidate {
	way: Way<Mark>;
}

interface Placed {
	label: Wanted<Place>;
	place: Place | null;
}

/**
 * The scene with the labels there is room for. A story's views are composed so that none collide; a
 * reader's are not, so here the less important one goes. Dots say nothing without their label and go
 * with it. The symbols of places always stay; the list beside the map names everything.
 */
export function declutter(
	scene: Scene,
	{ size, words, textWidth, choice = null, reserved = [] }: Given,
): Scene {
	const ground = groundOf(scene, size);
	const type: PageType = { textWidth, words, size: ground.size };
	const boxed = (label: MarkLabel<Mark>): Place[] =>
		label.ways.map((way) => ({
			way,
			over: way.over,
			box: pageBox(type, way.lines ?? label.lines, way.at, label.width),
		}));
	const chosen = labelledMarks(scene.marks).find(
		({ facet, mark }) => choice?.kind === facet.thing && choice?.id === mark.id,
	);
	const wanted = labelsOf(scene.marks, ground, boxed).map((label) => {
		const isChosen = label.mark === chosen?.mark && !label.label.fallback;
		return { ...label, rank: isChosen ? -1 : label.rank, needed: isChosen };
	});
	const taken = [...reserved, ...drawnIn(scene.marks, ground, 'staying')];
	const room = { frame: frameOf(size, EDGE), air: AIR, beside: ground.size * BESIDE };
	const placed = placeAgain(wanted, (labels) => placeLabels(labels, taken, room));
	const marks = placed.reduce<Marks>(
		(marks, { label: { kind, mark, label }, place }) =>
			changed(marks, kind, mark.id, place ? place.way.change : label.without),
		scene.marks,
	);
	return { ...scene, marks };
}

/**
 * Places labels, and then again as is known by then: nothing has to keep clear of dots that went, and
 * what found no room has it perhaps once they have; and a country gets its name before the forces
 * choose their sides, if that costs no other label.
 */
function placeAgain(
	wanted: Wanted<Place>[],
	place: (labels: Wanted<Place>[]) => Placed[],
): Placed[] {
	const isGone = ({ label, place }: Placed) => !place && label.body !== undefined;
	const first = place(wanted);
	const second = place(first.filter((one) => !isGone(one)).map(({ label }) => label));
	const lost = [...first.filter(isGone), ...second.filter(({ place }) => !place)];
	let standing = second.filter(({ place }) => place);
	const stands = (id?: string) => standing.some(({ label }) => label.id === id);
	for (const { label } of lost) {
		if (stands(label.unless)) continue;
		const sooner = label.label.rank === 'country' ? { ...label, rank: FIRST } : label;
		// A base that stays without its name keeps dots away, whatever else finds room.
		const unnamed = lost
			.filter((one) => one.label.clearing && one.label !== label && !stands(one.label.id))
			.map((one) => ({ ...one.label, candidates: [] }));
		const again = place([...unnamed, sooner, ...standing.map(({ label }) => label)]);
		const found = again.filter(({ place }) => place);
		if (found.length === again.length - unnamed.length) standing = found;
	}
	return [...lost.filter(({ label }) => !stands(label.id)), ...standing];
}

/** Marks of which one is another; null where it goes. */
function changed(
	marks: Marks,
	kind: keyof Marks,
	id: string,
	change: Partial<Mark> | null | undefined,
): Marks {
	if (change === undefined) return marks;
	const all: Mark[] = marks[kind];
	return {
		...marks,
		[kind]: change
			? all.map((mark) => (mark.id === id ? { ...mark, ...change } : mark))
			: all.filter((mark) => mark.id !== id),
	};
}
