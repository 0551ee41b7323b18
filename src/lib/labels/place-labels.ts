import { isWithin, overlap, type Box } from '../parts/box';
import type { Disc } from './label';

/** One of the places where a label can stand. */
export interface Candidate {
	/** What its words cover there; null where they have no ink. */
	box: Box | null;
	/** Whether it may lie over the bodies of labels that come later: those then go. */
	over?: boolean;
}

export interface Label<Place extends Candidate> {
	id: string;
	/** The lower, the sooner it is placed. */
	rank: number;
	/** Whether it stands at the first of its places where there is no room for it. */
	needed: boolean;
	/** The best first; asked for one by one, so that a later one costs nothing where an earlier is free. */
	candidates: Iterable<Place>;
	/** What goes with it where it has no room: no other label may lie over it, and it over nothing. */
	body?: Disc;
	/** Where no body may be if this label has no room. */
	clearing?: Disc;
	/** Another label of a lower rank: this one is placed only where that one had no room. */
	unless?: string;
}

/** What labels have to keep clear of. */
export interface Room {
	/** What no label may leave. */
	frame: Box;
	/** Pixels between a label and whatever else is there, at least. */
	air: number;
	/** And more between two labels side by side, which would else be read as one. */
	beside: number;
}

/**
 * Finds room for labels, in the order of their ranks: each at the first of its places that is free.
 *
 * @param taken what is there before all labels
 * @returns each label with its place, or null where it has none
 */
export function placeLabels<Place extends Candidate, More>(
	labels: (Label<Place> & More)[],
	taken: Box[],
	{ frame, air, beside }: Room,
): { label: Label<Place> & More; place: Place | null; roomy: boolean }[] {
	const full = [...taken];
	const clearings: Disc[] = [];
	/** The bodies of labels still to be placed, and of those that have been. */
	const coming = new Map(labels.flatMap(({ id, body }) => (body ? [[id, body] as const] : [])));
	const settled: Disc[] = [];
	const standing = new Set<string>();

	const isFree = ({ box, over }: Place): boolean =>
		box !== null &&
		isWithin(box, frame) &&
		!full.some((other) => overlap(box, other, air)) &&
		![...settled, ...(over ? [] : coming.values())].some((disc) => touches(disc, box, air));
	const isClear = (body: Disc): boolean =>
		!full.some((box) => touches(body, box, air)) &&
		!clearings.some(({ x, y, radius }) => distance(body, { x, y }) < body.radius + radius);

	return [...labels]
		.sort((a, b) => a.rank - b.rank)
		.flatMap((label) => {
			const { id, needed, candidates, body, clearing, unless } = label;
			if (unless !== undefined && standing.has(unless)) return [];
			coming.delete(id);
			const { first, free } = tried(candidates, !body || isClear(body) ? isFree : () => false);
			const place = free ?? (needed ? first : null);
			if (place) {
				standing.add(id);
				if (place.box) full.push(widened(place.box, beside));
				if (body) settled.push(body);
			} else if (clearing) clearings.push(clearing);
			return [{ label, place, roomy: free !== null }];
		});
}

/** The first of some places, and the first of them that is free. */
function tried<Place>(places: Iterable<Place>, isFree: (place: Place) => boolean) {
	let first: Place | null = null;
	for (const place of places) {
		first ??= place;
		if (isFree(place)) return { first, free: place };
	}
	return { first, free: null };
}

function widened(box: Box, beside: number): Box {
	return { ...box, left: box.left - beside, right: box.right + beside };
}

/** Whether a disc and a box come closer than some air. */
function touches({ x, y, radius }: Disc, { left, top, right, bottom }: Box, air: number): boolean {
	const nearest = { x: Math.max(left, Math.min(x, right)), y: Math.max(top, Math.min(y, bottom)) };
	return distance({ x, y }, nearest) < radius + air;
}

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
	return Math.hypot(a.x - b.x, a.y - b.y);
}
