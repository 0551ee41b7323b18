import { drawBlock, inkOf, type Block, type Standing } from './block';
import type { Sheet } from './sheet';
import { isWithin, overlap, type Box } from '../parts/box';

/** Words that belong to a point of the map. */
export interface Label {
	id: string;
	/** The lower, the sooner it gets its room. */
	rank: number;
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

/** A label in its place. */
export interface Settled {
	label: Label;
	at: Label['places'][number];
}

/**
 * Finds room for labels: each in its place if it is free, or else as near to it as can be; what only
 * serves orientation goes if it would have to move far.
 *
 * @param taken  what they must not lie over
 * @param frame  what they must not leave
 * @returns where they stand, and whether there was room for all that are needed
 */
export function settleLabels(
	sheet: Sheet,
	labels: Label[],
	taken: Box[],
	frame: Box,
): { settled: Settled[]; roomy: boolean } {
	const full = [...taken];
	const settled: Settled[] = [];
	let roomy = true;
	for (const label of [...labels].sort((a, b) => a.rank - b.rank)) {
		const at = placeFor(sheet, label, full, frame);
		if (!at && label.needed) roomy = false;
		const [first] = label.places;
		const stands = at ?? (label.needed ? first : undefined);
		if (!stands) continue;
		const box = inkOf(sheet, label.block, stands.x, stands.y, stands);
		if (box) full.push(box);
		settled.push({ label, at: stands });
	}
	return { settled, roomy };
}

/** Draws labels where they were settled. */
export function drawLabels(sheet: Sheet, settled: Settled[]): void {
	for (const { label, at } of settled) {
		const { id, block, halo, opacity } = label;
		drawBlock(sheet, id, block, at.x, at.y, { align: at.align, halo, opacity });
	}
}

function placeFor(sheet: Sheet, { block, places, needed }: Label, full: Box[], frame: Box) {
	const size = block.lines[0]?.pieces[0]?.run.type.size ?? block.size;
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
	return candidates.find((place) => {
		const box = inkOf(sheet, block, place.x, place.y, place);
		return box && isWithin(box, frame) && !full.some((other) => overlap(box, other, AIR));
	});
}
