/** A rectangle in pixels, y down. */
export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

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
