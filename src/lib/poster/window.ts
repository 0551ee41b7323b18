import type { Camera, Point } from '../geography/geography';
import type { Box } from '../parts/box';

/** How the map stands on a sheet: which part of it is safe to be read, and where a point of it is. */
export interface MapWindow {
	/** What is safe: a view is shown whole in it. */
	safe: Box;
	/** As far as the map goes on around it. */
	bleed: Box;
	/** Pixels that a view's width takes. */
	fit: number;
	camera: Camera;
	/** Where a point of the map stands on the sheet. */
	at: (point: Point) => Point;
}

/** Shows a camera's view whole in the middle of what is safe, as the page does. */
export function mapWindow(camera: Camera, safe: Box, bleed: Box): MapWindow {
	const [width, height] = [safe.right - safe.left, safe.bottom - safe.top];
	const fit = Math.min(width, (height * camera.width) / camera.height);
	const scale = fit / camera.width;
	const [x, y] = [(safe.left + safe.right) / 2, (safe.top + safe.bottom) / 2];
	return {
		...{ safe, bleed, fit, camera },
		at: (point) => ({ x: x + (point.x - camera.x) * scale, y: y + (point.y - camera.y) * scale }),
	};
}
