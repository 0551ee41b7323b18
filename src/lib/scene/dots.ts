import { ascending, groups } from 'd3';

/** Pixels between neighbouring dots of a contingent, centre to centre. */
export const DOT_SPACING = 4;

/** Half the width of a dot, in the same pixels. */
export const DOT_RADIUS = 1.45;

/** Rows of a triangular lattice are closer than its dots: the closest packing there is. */
const ROW = Math.sqrt(3) / 2;

/**
 * Where the disc's middle lies on the lattice, as a share of the spacing: of all places the one from
 * which discs of 15 to 1,000 dots are the roundest and stand the most evenly around it.
 */
const MIDDLE = { x: 0.44, y: 0.01 };

/** The radius that one dot adds, as a share of the spacing: n dots fill a disc of √n times that. */
const GROWTH = Math.sqrt(ROW / Math.PI);

interface Dot {
	row: number;
	/** How many dots from where its row starts. */
	place: number;
	x: number;
	y: number;
}

/** The dots nearest to the middle, nearest first; grown as more are asked for. */
let nearest: Dot[] = [];

function dots(count: number): Dot[] {
	if (nearest.length < count) nearest = latticeWithin(GROWTH * Math.sqrt(count * 2) + 2);
	return nearest;
}

/** @param radius in spacings */
function latticeWithin(radius: number): Dot[] {
	const found: (Dot & { distance: number })[] = [];
	const reach = Math.ceil(radius / ROW) + 1;
	for (let row = -reach; row <= reach; row++)
		for (let place = -reach; place <= reach; place++) {
			const x = place + (row % 2 === 0 ? 0 : 0.5) - MIDDLE.x;
			const y = row * ROW - MIDDLE.y;
			const distance = Math.hypot(x, y);
			if (distance <= radius) found.push({ row, place, x, y, distance });
		}
	return found.sort((a, b) => ascending(a.distance, b.distance));
}

/**
 * Dots packed as close as dots can be, from the middle outwards: any number makes a disc, and its
 * area is in proportion to the number. Row by row, each told from the one before: of a thousand, most
 * are the same few letters, which compress to nothing.
 *
 * @param from  the first dot to draw, counted from 0
 * @param to    the first dot not to draw
 * @returns SVG path data: a line of no length for each dot, which round caps turn into a dot. A
 *          thousand dots are then one element.
 */
export function drawDots(from: number, to: number): string {
	const rows = groups(dots(to).slice(from, to), ({ row }) => row).sort(([a], [b]) =>
		ascending(a, b),
	);
	let data = '';
	for (const [, row] of rows) {
		let before: Dot | undefined;
		for (const dot of row.sort((a, b) => ascending(a.place, b.place))) {
			data += before
				? `m${(dot.place - before.place) * DOT_SPACING},0h0`
				: `M${short(dot.x)},${short(dot.y)}h0`;
			before = dot;
		}
	}
	return data;
}

/** The dots of a force of which a share has gone: they leave one after another, the first first. */
export function dotsOf(count: number, gone: number): { solid: string; hollow: string } {
	const left = Math.round(count * gone);
	return { solid: drawDots(left, count), hollow: drawDots(0, left) };
}

/** The radius of a disc of so many dots, to the outer edge of the outermost. */
export function discRadius(count: number): number {
	const last = count > 0 ? dots(count)[count - 1] : undefined;
	return last ? Math.hypot(last.x, last.y) * DOT_SPACING + DOT_RADIUS : DOT_RADIUS;
}

/** In pixels, to a tenth. */
function short(spacings: number): string {
	return String(Math.round(spacings * DOT_SPACING * 10) / 10);
}
