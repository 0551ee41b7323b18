import { drawBlock, inkOf, type Block, type Standing } from './block';
import type { Sheet } from './sheet';
import { isWithin, overlap, type Box } from './typesetter';

/** Words that belong to a point of the map. */
export interface Label {
	id: string;
	block: Block;
	/** Where it stands if nothing is in the way, the best place first. */
	places: { x: number; y: number; align: NonNullable<Standing['align']> }[];
	/** What has to stay for the picture to be understood; the rest goes where there is no room. */
	needed: boolean;
	halo: string;
	opacity: number;
}

/** Between two labels there is at least this much air. */
const AIR = 5;

/** How far a label may move from its place, in heights of its letters, and in how many directions. */
const REACH = 2.6;
const STEP = 0.2;
const DIRECTIONS = 16;

/**
 * Draws labels where there is room for them: each in its place if it is free, or else as near to it
 * as can be; what only serves orientation goes if it would have to move far.
 *
 * @param labels those that matter most first
 * @param taken  what they must not lie over
 * @param frame  what they must not leave
 */
export function drawLabels(sheet: Sheet, labels: Label[], taken: Box[], frame: Box): void {
	const full = [...taken];
	for (const label of labels) {
		const found = placeFor(sheet, label, full, frame);
		if (!found) continue;
		const { x, y, align, box } = found;
		if (box) full.push(box);
		const { id, block, halo, opacity } = label;
		drawBlock(sheet, id, block, x, y, { align, halo, opacity });
	}
}

function placeFor(sheet: Sheet, { block, places, needed }: Label, full: Box[], frame: Box) {
	const size = block.lines[0]?.pieces[0]?.run.type.size ?? block.size;
	const boxAt = (place: (typeof places)[number]) => inkOf(sheet, block, place.x, place.y, place);
	const reach = needed ? REACH : REACH / 3;
	const distances = Array.from({ length: Math.floor(reach / STEP) }, (_, i) => (i + 1) * STEP);
	const candidates = [
		...places,
		...distances.flatMap((distance) =>
			places.slice(0, 1).flatMap((place) =>
				Array.from({ length: DIRECTIONS }, (_, i) => {
					const angle = (i / DIRECTIONS) * 2 * Math.PI;
					return {
						...place,
						x: place.x + Math.cos(angle) * distance * size,
						y: place.y + Math.sin(angle) * distance * size,
					};
				}),
			),
		),
	];
	for (const place of candidates) {
		const box = boxAt(place);
		if (!box) return null;
		if (isWithin(box, frame) && !full.some((other) => overlap(box, other, AIR)))
			return { ...place, box };
	}
	const [first] = candidates;
	return needed && first ? { ...first, box: boxAt(first) } : null;
}
