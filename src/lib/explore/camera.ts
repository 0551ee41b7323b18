import type { MapPoints, Camera, Point } from '../geography/geography';

/*
 * Where a reader can take the camera. Every move answers with a camera that is inside the bounds, so
 * that nobody can lose the map.
 */

/** The box a camera has to stay in, and how close it may come. */
export interface Bounds {
	left: number;
	top: number;
	right: number;
	bottom: number;
	/** The narrowest view: the map has no more detail to show. And the widest that fits. */
	closest: number;
	widest: number;
	/** A view's height as a share of its width: all have the same shape. */
	aspect: number;
}

/** How close a reader can come, as a share of the closest view: borders are simplified for that one. */
const CLOSEST = 7 / 9;

/**
 * The bounds of a story: everything that one of its views shows.
 *
 * @param whole the view in which all of it is seen: from farther away dots, which are as large in
 *              every view, would leave their countries
 */
export function boundsOf({ views }: MapPoints, whole: Camera): Bounds {
	const all = Object.values(views);
	const left = Math.min(...all.map(({ x, width }) => x - width / 2));
	const right = Math.max(...all.map(({ x, width }) => x + width / 2));
	const top = Math.min(...all.map(({ y, height }) => y - height / 2));
	const bottom = Math.max(...all.map(({ y, height }) => y + height / 2));
	const aspect = Math.max(...all.map(({ width, height }) => height / width));
	const widest = Math.min(right - left, (bottom - top) / aspect, whole.width);
	const closest = CLOSEST * Math.min(...all.map(({ width }) => width));
	return { left, top, right, bottom, closest, widest, aspect };
}

/** The camera nearest to this one that the bounds allow. */
export function keptIn(bounds: Bounds, { x, y, width }: Pick<Camera, 'x' | 'y' | 'width'>): Camera {
	const { left, right, top, bottom, closest, widest, aspect } = bounds;
	const across = clamp(width, closest, widest);
	const down = across * aspect;
	return {
		x: clamp(x, left + across / 2, right - across / 2),
		y: clamp(y, top + down / 2, bottom - down / 2),
		width: across,
		height: down,
	};
}

/** Closer by a factor, to the same point; a factor below 1 goes back. */
export function zoomed(bounds: Bounds, camera: Camera, factor: number): Camera {
	return keptIn(bounds, { ...camera, width: camera.width / factor });
}

/** Moved by shares of what is seen: `across` to the right, `down` downwards. */
export function panned(bounds: Bounds, camera: Camera, across: number, down: number): Camera {
	const { x, y, width, height } = camera;
	return keptIn(bounds, { ...camera, x: x + across * width, y: y + down * height });
}

/** The same camera where a point is in sight, or else one that has moved to it. */
export function showing(bounds: Bounds, camera: Camera, { x, y }: Point): Camera {
	// What stands close to the edge is not well seen; nor is its label.
	const [aside, above] = [camera.width * 0.4, camera.height * 0.4];
	return keptIn(bounds, {
		...camera,
		x: clamp(camera.x, x - aside, x + aside),
		y: clamp(camera.y, y - above, y + above),
	});
}

function clamp(value: number, least: number, most: number): number {
	return Math.max(least, Math.min(most, value));
}
