import type { Point } from '../geography/geography';
import type { Box } from '../parts/box';
import type { Status } from '../story/story';

/** A line of a label. */
export interface Line {
	text: string;
	/** How sure it is: the word for what is not confirmed stands after it. */
	status?: Status;
	/** Size of its letters, as a share of the map's labels. */
	scale: number;
	/** Space between its letters, as a share of their size. */
	spacing?: number;
	strong?: boolean;
	tone: 'loud' | 'note' | 'quiet';
}

/** Where the words of a label stand: a point, and what of them is there. */
export interface Anchor extends Point {
	align: 'left' | 'middle' | 'right';
	/** Above the point, below it, with their middle or the middle of their first line at it. */
	stands: 'above' | 'below' | 'middle' | 'first line';
}

/**
 * Where words stand on a side of a symbol.
 *
 * @param away   from its middle to words above or below it
 * @param beside the same to words before or after it
 * @param level  what of words beside it is at the height of its middle
 */
export function anchorBeside(
	{ x, y }: Point,
	side: 'above' | 'below' | 'before' | 'after',
	away: number,
	beside: number,
	level: 'middle' | 'first line',
): Anchor {
	switch (side) {
		case 'above':
			return { x, y: y - away, align: 'middle', stands: 'above' };
		case 'below':
			return { x, y: y + away, align: 'middle', stands: 'below' };
		case 'before':
			return { x: x - beside, y, align: 'right', stands: level };
		case 'after':
			return { x: x + beside, y, align: 'left', stands: level };
	}
}

/** Size of words once they are set. */
export interface Measured {
	width: number;
	height: number;
	/** Height of the first line. */
	line: number;
}

export interface Disc extends Point {
	radius: number;
}

/** How the map on which labels are placed is shown. */
export interface LabelGround {
	/** Where a point of the map stands, in pixels. */
	at: (point: Point) => Point;
	/** Pixels that a view's width takes. */
	fit: number;
	/** Size of a label's letters in pixels. */
	size: number;
	/** Pixels for one of the dots' own: see parts/dots.ts. */
	dot: number;
}

/** The box of words at an anchor. */
export function boxAt({ x, y, align, stands }: Anchor, { width, height, line }: Measured): Box {
	const left = x - { left: 0, middle: width / 2, right: width }[align];
	const top = y - { above: height, below: 0, middle: height / 2, 'first line': line / 2 }[stands];
	return { left, top, right: left + width, bottom: top + height };
}

/** The smallest box around a disc. */
export function boxAround({ x, y, radius }: Disc): Box {
	return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}
