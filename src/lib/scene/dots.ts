/** Pixels between neighbouring dots of a contingent, centre to centre. */
export const DOT_SPACING = 3.6;

/** Half the width of a dot, in the same pixels. */
export const DOT_RADIUS = 1.45;

/** Seeds grow outwards as this share of their spacing times √n; then no two come closer than it. */
const GROWTH = 0.6;

/** The angle between one seed of a sunflower and the next; no two ever line up. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Dots packed as the seeds of a sunflower (Vogel 1979), from the middle outwards: any number makes
 * a disc, and its area is in proportion to the number.
 *
 * @param from  the first dot to draw, counted from 0
 * @param to    the first dot not to draw
 * @returns SVG path data: a line of no length for each dot, which round caps turn into a dot. A
 *          thousand dots are then one element.
 */
export function drawDots(from: number, to: number, spacing = DOT_SPACING): string {
	let data = '';
	for (let i = from; i < to; i++) {
		const distance = spacing * GROWTH * Math.sqrt(i + 0.5);
		const angle = i * GOLDEN_ANGLE;
		data += `M${short(distance * Math.cos(angle))},${short(distance * Math.sin(angle))}h0`;
	}
	return data;
}

/** The dots of a force of which a share has gone: they leave one after another, the first first. */
export function dotsOf(count: number, gone: number): { solid: string; hollow: string } {
	const left = Math.round(count * gone);
	return { solid: drawDots(left, count), hollow: drawDots(0, left) };
}

/** The radius of a disc of so many dots, to the outer edge of the outermost. */
export function discRadius(count: number, spacing = DOT_SPACING): number {
	return spacing * GROWTH * Math.sqrt(count) + DOT_RADIUS;
}

function short(value: number): string {
	return String(Math.round(value * 10) / 10);
}
