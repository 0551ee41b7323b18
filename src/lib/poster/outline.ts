import type { Point } from '../geography/geography';
import type { Box } from '../parts/box';

/** A shape of the map as rows of points. */
export interface Outline {
	points: Point[];
	closed: boolean;
}

/** Straight pieces that a curve of a river is drawn with; each is shorter than its line is wide. */
const PIECES = 6;

/**
 * Reads the map's path data: moves, lines to a point told from the one before, curves and ends, as
 * the geography writes them.
 */
export function readPath(data: string): Outline[] {
	const outlines: Outline[] = [];
	let current: Outline = { points: [], closed: false };
	let at: Point = { x: 0, y: 0 };
	for (const [, command = '', list = ''] of data.matchAll(/([MlLCzZ])([^MlLCzZ]*)/g)) {
		const numbers = (list.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
		const pair = (i: number): Point => ({ x: numbers[i] ?? 0, y: numbers[i + 1] ?? 0 });
		if (command === 'M') {
			at = pair(0);
			current = { points: [at], closed: false };
			outlines.push(current);
		} else if (command === 'C') {
			for (let i = 0; i < numbers.length; i += 6) {
				const [from, a, b, to] = [at, pair(i), pair(i + 2), pair(i + 4)];
				for (let piece = 1; piece <= PIECES; piece++)
					current.points.push(onCurve(from, a, b, to, piece / PIECES));
				at = to;
			}
		} else if (command === 'z' || command === 'Z') {
			current.closed = true;
		} else {
			for (let i = 0; i < numbers.length; i += 2) {
				const { x, y } = pair(i);
				at = command === 'l' ? { x: at.x + x, y: at.y + y } : { x, y };
				current.points.push(at);
			}
		}
	}
	return outlines;
}

function onCurve(p: Point, a: Point, b: Point, q: Point, t: number): Point {
	const s = 1 - t;
	const [i, j, k, l] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
	return { x: p.x * i + a.x * j + b.x * k + q.x * l, y: p.y * i + a.y * j + b.y * k + q.y * l };
}

/** The parts of outlines that lie in a box. Areas are closed along its edges, lines are cut. */
export function clip(outlines: Outline[], box: Box): Outline[] {
	return outlines.flatMap((outline) => {
		if (!outline.points.some(Boolean) || isApart(outline.points, box)) return [];
		return outline.closed ? clipArea(outline, box) : clipLine(outline, box);
	});
}

function isApart(points: Point[], { left, top, right, bottom }: Box): boolean {
	return (
		points.every(({ x }) => x < left) ||
		points.every(({ x }) => x > right) ||
		points.every(({ y }) => y < top) ||
		points.every(({ y }) => y > bottom)
	);
}

interface Edge {
	isInside: (point: Point) => boolean;
	cross: (a: Point, b: Point) => Point;
}

function edgesOf({ left, top, right, bottom }: Box): Edge[] {
	const atX =
		(x: number) =>
		(a: Point, b: Point): Point => ({ x, y: a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x) });
	const atY =
		(y: number) =>
		(a: Point, b: Point): Point => ({ x: a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y), y });
	return [
		{ isInside: ({ x }) => x >= left, cross: atX(left) },
		{ isInside: ({ x }) => x <= right, cross: atX(right) },
		{ isInside: ({ y }) => y >= top, cross: atY(top) },
		{ isInside: ({ y }) => y <= bottom, cross: atY(bottom) },
	];
}

/** Sutherland and Hodgman 1974. */
function clipArea({ points }: Outline, box: Box): Outline[] {
	const cut = edgesOf(box).reduce<Point[]>(
		(points, { isInside, cross }) =>
			points.flatMap((point, i) => {
				const before = points.at(i - 1) ?? point;
				const entering = isInside(point) !== isInside(before) ? [cross(before, point)] : [];
				return isInside(point) ? [...entering, point] : entering;
			}),
		points,
	);
	return cut.length > 2 ? [{ points: cut, closed: true }] : [];
}

function clipLine({ points }: Outline, box: Box): Outline[] {
	return edgesOf(box).reduce<Outline[]>(
		(lines, { isInside, cross }) =>
			lines.flatMap(({ points }) => {
				const parts: Point[][] = [];
				let part: Point[] | null = null;
				points.forEach((point, i) => {
					const before = points[i - 1];
					if (before && isInside(point) !== isInside(before)) {
						const edge = cross(before, point);
						if (part) part.push(edge);
						else parts.push((part = [edge]));
						if (!isInside(point)) part = null;
					}
					if (!isInside(point)) return;
					if (part) part.push(point);
					else parts.push((part = [point]));
				});
				return parts.map((points) => ({ points, closed: false }));
			}),
		[{ points, closed: false }],
	);
}

/** How far a point may lie from the one before and still be left out, in pixels. */
const FINEST = 0.7;

/** Path data of outlines on the screen: tenths of a pixel, each point told from the one before. */
export function writePath(outlines: Outline[], onScreen: (point: Point) => Point): string {
	return outlines.map((outline) => writeOutline(outline, onScreen)).join('');
}

function writeOutline({ points, closed }: Outline, onScreen: (point: Point) => Point): string {
	let data = '';
	let [x, y] = [0, 0];
	let count = 0;
	points.forEach((point, i) => {
		const seen = onScreen(point);
		const [nextX, nextY] = [Math.round(seen.x * 10), Math.round(seen.y * 10)];
		const last = i === points.length - 1;
		if (count > 0 && !last && Math.hypot(nextX - x, nextY - y) < FINEST * 10) return;
		data +=
			count === 0
				? `M${nextX / 10},${nextY / 10}`
				: `${count === 1 ? 'l' : ' '}${(nextX - x) / 10},${(nextY - y) / 10}`;
		[x, y] = [nextX, nextY];
		count++;
	});
	return closed ? `${data}z` : data;
}
