import type { Camera, Point } from '../geography/geography';

/*
 * How a point of the map comes to stand on the screen, without anyone measuring the screen: the view is
 * a container (Stage.svelte), so that a share of its width is a length. Resizing is the browser's work,
 * and the same scene gives the same markup in every window.
 *
 * All that moves is written as plain lengths and numbers. A browser puts a change of such a style into
 * the one it has; one with a variable or a calculation on variables in it is worked out anew, which
 * takes it five times as long.
 */

/** How far a point of the map is from the middle of what the camera sees: `translate`. */
export function placed(point: Point, camera: Camera): string {
	const { x, y } = fromMiddle(point, camera);
	return `${short(x * 100)}cqw ${short(y * 100)}cqw`;
}

/** A view is this much wider than high. */
const SHAPE = 5 / 4;

/** Where something stands in a view: moved from its middle, or put at once in its place. */
export interface Spot {
	translate?: string;
	left?: string;
	top?: string;
}

/**
 * Where a point of the map stands in the view. What never moves is placed in per cent: browsers older
 * than container units and `translate` know them too.
 *
 * @param still whether the picture is one that does not move
 */
export function spot(point: Point, camera: Camera, still: boolean): Spot {
	if (!still) return { translate: placed(point, camera) };
	const { x, y } = fromMiddle(point, camera);
	return { left: percent(50 + x * 100), top: percent(50 + y * SHAPE * 100) };
}

/** A hundredth of a per cent is less than half a pixel on the widest screen: a still needs no more. */
function percent(value: number): string {
	return `${Math.round(value * 100) / 100}%`;
}

/** In shares of the view's width. */
function fromMiddle(point: Point, camera: Camera): Point {
	return { x: (point.x - camera.x) / camera.width, y: (point.y - camera.y) / camera.width };
}

/** The `opacity` style of something that is shown in part; undefined for all of it. */
export function seen(shown: number): string | undefined {
	return shown === 1 ? undefined : short(shown);
}

/** Four digits are a tenth of a pixel on the widest screen, and keep the markup free of noise. */
export function short(value: number): string {
	return String(Math.round(value * 10_000) / 10_000);
}
