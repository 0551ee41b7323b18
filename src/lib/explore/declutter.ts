import { pageBox, type PageType, type TextWidth } from '../labels/page-box';
import { placeLabels, type Candidate } from '../labels/place-labels';
import { drawnIn, labelledMarks, labelsOf, type MarkLabel, type Way } from '../marks/labels';
import type { Mark } from '../marks/mark';
import type { Marks } from '../marks/kinds';
import type { Box } from '../parts/box';
import type { Scene } from '../scene/scene';
import type { Story } from '../story/story';
import type { Choice } from './explore-scene';
import { frameOf, groundOf, type Size } from './map-frame';

/** Pixels between a label and whatever else is there, at least. */
const AIR = 2;
/** And between two labels side by side, as a share of the size of their letters. */
const BESIDE = 0.5;

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
	const placed = placeLabels(wanted, taken, {
		frame: frameOf(size),
		air: AIR,
		beside: ground.size * BESIDE,
	});
	const marks = placed.reduce<Marks>(
		(marks, { label: { kind, mark, label }, place }) =>
			changed(marks, kind, mark.id, place ? place.way.change : label.without),
		scene.marks,
	);
	return { ...scene, marks };
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
