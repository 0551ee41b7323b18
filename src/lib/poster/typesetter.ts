/** The three faces of an edition; which files stand behind them is the build's affair. */
export type FaceName = 'serif' | 'display' | 'sans';

/** How a text is set. */
export interface Type {
	face: FaceName;
	/** The heavier of the face's two weights. */
	strong?: boolean;
	/** In pixels. */
	size: number;
	/** Between the letters, as a share of the size. */
	spacing?: number;
}

/** A rectangle in pixels, y down. */
export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** A line of text as shapes: it needs no font to be shown, and its size is known. */
export interface Setting {
	/** How far the pen has moved. */
	width: number;
	/** What the letters cover, from the start of the baseline; null where there is no ink. */
	ink: Box | null;
	/** SVG path data, the baseline starting at a point. */
	path: (x: number, y: number) => string;
}

/** Sets one line; throws where a face has no glyph for a character. */
export type Typesetter = (text: string, type: Type) => Setting;

/** The smallest box around others; null around none. */
export function around(boxes: Box[]): Box | null {
	if (boxes.length === 0) return null;
	return {
		left: Math.min(...boxes.map(({ left }) => left)),
		top: Math.min(...boxes.map(({ top }) => top)),
		right: Math.max(...boxes.map(({ right }) => right)),
		bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
	};
}

/** A box elsewhere. */
export function moved({ left, top, right, bottom }: Box, x: number, y: number): Box {
	return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

/** Whether two boxes come closer than some air. */
export function overlap(a: Box, b: Box, air = 0): boolean {
	return (
		a.left < b.right + air &&
		b.left < a.right + air &&
		a.top < b.bottom + air &&
		b.top < a.bottom + air
	);
}

/** Whether the first box lies in the second. */
export function isWithin(inner: Box, outer: Box): boolean {
	return (
		inner.left >= outer.left &&
		inner.top >= outer.top &&
		inner.right <= outer.right &&
		inner.bottom <= outer.bottom
	);
}
