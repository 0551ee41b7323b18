import { least, max, mean } from 'd3';
import type { Point } from '../geography/geography';

/** Pixels between neighbouring dots of a contingent, centre to centre. */
export const DOT_SPACING = 4;

/** Half the width of a dot, in the same pixels. */
export const DOT_RADIUS = 1.45;

/** So many of those pixels are the width of a view in a story; Contingents.svelte says the same. */
export const DOTS_ACROSS = 300;

/** Rows of a triangular lattice are closer than its dots: the closest packing there is. */
const ROW = Math.sqrt(3) / 2;

/**
 * What a disc is tried around: the three places around which the lattice looks the same, which are a
 * dot, between two of them and between three; and a place between those, for numbers of which a dot
 * would stick out around each of the three.
 */
const MIDDLES = [
	{ x: 0, y: 0 },
	{ x: 0.5, y: 0 },
	{ x: 0.5, y: ROW / 3 },
	{ x: 1 / 3, y: (2 * ROW) / 9 },
];

/** Of more dots than these a disc is as round around any of them. */
const MANY = 500;

/** The radius that one dot adds, as a share of the spacing: n dots fill a disc of √n times that. */
const GROWTH = Math.sqrt(ROW / Math.PI);

interface Dot {
	row: number;
	/** How many dots from where its row starts. */
	place: number;
	x: number;
	y: number;
	/** When it leaves: the nearest to the middle first. */
	turn: number;
}

/** Those made already, by how many dots they have. */
const discs = new Map<number, Dot[]>();

/**
 * So many dots around a middle, row by row: of those tried, the disc with the fewest dots that stick
 * out of it; and among these the one that the smallest circle holds.
 */
function disc(count: number): Dot[] {
	const known = discs.get(count);
	if (known) return known;
	const middles = count > MANY ? MIDDLES.slice(0, 1) : MIDDLES;
	const made = middles.map((middle) => centred(dotsAround(middle, count)));
	const roundest = least(made, (dots) => alone(dots) * 1e9 + millionths(reach(dots))) ?? [];
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
			const y = row * ROW - middle.y;
			if (x * x + y * y <= radius * radius) found.push(dotAt(row, place, x, y));
		}
	return inTurn(found, 0, count);
}

/** The same dots, around the middle of all of them. */
function centred(dots: Dot[]): Dot[] {
	const [across, down] = [mean(dots, ({ x }) => x) ?? 0, mean(dots, ({ y }) => y) ?? 0];
	return dots.map(({ row, place, x, y }) => dotAt(row, place, x - across, y - down));
}

/** Those whose turn it is from the one to the other, counted from 0; in the order they are in. */
function inTurn(dots: Dot[], from: number, to: number): Dot[] {
	if (from === 0 && to >= dots.length) return dots;
	// Sorted as bare numbers: a thousand objects, compared by script, take a slow phone a frame or two.
	const turns = Float64Array.from(dots, ({ turn }) => turn).sort();
	const [first = Infinity, end = Infinity] = [turns[from], turns[to]];
	return dots.filter(({ turn }) => turn >= first && turn < end);
}

/**
 * A dot, and its turn: by how far it is, a whole number, and of those that are as far by direction, a
 * number less than one, in an order in which neighbours are far apart. So one by one they leave a disc
 * a disc.
 */
function dotAt(row: number, place: number, x: number, y: number): Dot {
	const direction = ((Math.atan2(millionths(y), millionths(x)) / Math.PI) * 1.65 + 2) % 1;
	return { row, place, x, y, turn: millionths(Math.sqrt(x * x + y * y)) + direction };
}

/** Browsers differ in the last digit of a root. And never -0, which lies in another direction than 0. */
function millionths(spacings: number): number {
	return Math.round(spacings * 1e6) + 0;
}

/** How many dots have less than three beside them, which is what a corner of the outline has. */
function alone(dots: Dot[]): number {
	const isBeside = (one: Dot, { x, y }: Dot) => (x - one.x) ** 2 + (y - one.y) ** 2 < 1.1;
	// Each is beside itself.
	return dots.filter((one) => dots.filter((other) => isBeside(one, other)).length < 4).length;
}

/** How far it is to the farthest dot. */
function reach(dots: Dot[]): number {
	return max(dots, ({ x, y }) => Math.sqrt(x * x + y * y)) ?? 0;
}

/**
 * Dots packed as closely as possible, from the middle outwards: any number makes a disc, and its
 * area is in proportion to the number. Row by row, each told from the one before: of a thousand, most
 * are the same few letters, which compress to nothing.
 *
 * @param count how many dots the disc has
 * @param from  the first of them to draw, counted from 0 as they leave
 * @param to    the first not to draw
 * @returns SVG path data: a line of no length for each dot, which round caps turn into a dot. A
 *          thousand dots are then one element.
 */
export function drawDots(count: number, from = 0, to = count): string {
	let data = '';
	let before: Dot | undefined;
	for (const dot of inTurn(disc(count), from, to)) {
		data +=
			before?.row === dot.row
				? `m${(dot.place - before.place) * DOT_SPACING},0h0`
				: `M${short(dot.x)},${short(dot.y)}h0`;
		before = dot;
	}
	return data;
}

/** The dots of a force of which a share has gone: they leave one after another, the first first. */
export function dotsOf(count: number, gone: number): { there: string; departed: string } {
	const left = Math.round(count * gone);
	return { there: drawDots(count, left), departed: drawDots(count, 0, left) };
}

/** The radius of a disc of so many dots, to the outer edge of the outermost. */
export function discRadius(count: number): number {
	return reach(disc(count)) * DOT_SPACING + DOT_RADIUS;
}

/** In pixels, to a tenth. */
function short(spacings: number): string {
	return String(Math.round(spacings * DOT_SPACING * 10) / 10);
}
