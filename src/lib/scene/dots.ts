import { ascending, groups, least, max, mean } from 'd3';
import type { Point } from '../geography/geography';

/** Pixels between neighbouring dots of a contingent, centre to centre. */
export const DOT_SPACING = 4;

/** Half the width of a dot, in the same pixels. */
export const DOT_RADIUS = 1.45;

/** Rows of a triangular lattice are closer than its dots: the closest packing there is. */
const ROW = Math.sqrt(3) / 2;

/** The three places around which the lattice looks the same: a dot, between two of them, between three. */
const MIDDLES = [
	{ x: 0, y: 0 },
	{ x: 0.5, y: 0 },
	{ x: 0.5, y: ROW / 3 },
];

/** Of more dots than these a disc is as round around any of the three. */
const MANY = 500;

/** The radius that one dot adds, as a share of the spacing: n dots fill a disc of √n times that. */
const GROWTH = Math.sqrt(ROW / Math.PI);

interface Dot {
	row: number;
	/** How many dots from where its row starts. */
	place: number;
	x: number;
	y: number;
}

/** Those made already, by how many dots they have. */
const discs = new Map<number, Dot[]>();

/** So many dots around a middle, nearest first: of three discs, the one that the smallest circle holds. */
function disc(count: number): Dot[] {
	const known = discs.get(count);
	if (known) return known;
	const middles = count > MANY ? MIDDLES.slice(0, 1) : MIDDLES;
	const made = middles.map((middle) => centred(dotsAround(middle, count)));
	const roundest = nearestFirst(least(made, (dots) => rounded(max(dots, distance) ?? 0)) ?? []);
	discs.set(count, roundest);
	return roundest;
}

function dotsAround(middle: Point, count: number): Dot[] {
	const found: Dot[] = [];
	const radius = GROWTH * Math.sqrt(count) + 1;
	const rows = Math.ceil(radius / ROW) + 1;
	for (let row = -rows; row <= rows; row++)
		for (let place = -rows; place <= rows; place++) {
			const x = place + (row % 2 === 0 ? 0 : 0.5) - middle.x;
			const dot = { row, place, x, y: row * ROW - middle.y };
			if (distance(dot) <= radius) found.push(dot);
		}
	return nearestFirst(found).slice(0, count);
}

/** The same dots, around the middle of all of them. */
function centred(dots: Dot[]): Dot[] {
	const [across, down] = [mean(dots, ({ x }) => x) ?? 0, mean(dots, ({ y }) => y) ?? 0];
	return dots.map((dot) => ({ ...dot, x: dot.x - across, y: dot.y - down }));
}

/** Of dots that are as far, those on opposite sides come together: one by one they leave a disc a disc. */
function nearestFirst(dots: Dot[]): Dot[] {
	// One number to sort by: a whole one for how far, and what is less than one for the direction.
	const ordered = dots.map((dot) => ({ dot, order: rounded(distance(dot)) + turn(dot) }));
	ordered.sort((a, b) => a.order - b.order);
	return ordered.map(({ dot }) => dot);
}

function distance({ x, y }: Point): number {
	return Math.sqrt(x * x + y * y);
}

/** In millionths, as browsers differ in the last digit of a root. */
function rounded(distance: number): number {
	return Math.round(distance * 1e6);
}

/** In which direction a dot lies, in an order in which neighbours are far apart. */
function turn({ x, y }: Point): number {
	return ((Math.atan2(y, x) / Math.PI) * 1.65 + 2) % 1;
}

/**
 * Dots packed as closely as possible, from the middle outwards: any number makes a disc, and its
 * area is in proportion to the number. Row by row, each told from the one before: of a thousand, most
 * are the same few letters, which compress to nothing.
 *
 * @param count how many dots the disc has
 * @param from  the first of them to draw, counted from 0
 * @param to    the first not to draw
 * @returns SVG path data: a line of no length for each dot, which round caps turn into a dot. A
 *          thousand dots are then one element.
 */
export function drawDots(count: number, from = 0, to = count): string {
	const rows = groups(disc(count).slice(from, to), ({ row }) => row).sort(([a], [b]) =>
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
	return { solid: drawDots(count, left), hollow: drawDots(count, 0, left) };
}

/** The radius of a disc of so many dots, to the outer edge of the outermost. */
export function discRadius(count: number): number {
	return distance(disc(count).at(-1) ?? { x: 0, y: 0 }) * DOT_SPACING + DOT_RADIUS;
}

/** In pixels, to a tenth. */
function short(spacings: number): string {
	return String(Math.round(spacings * DOT_SPACING * 10) / 10);
}
