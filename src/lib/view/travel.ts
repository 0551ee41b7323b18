import type { Camera } from '../geography/geography';
import { short } from '../parts/placement';
import type { Drawing, Scene } from '../scene/scene';

/*
 * How a map that was drawn for one camera is seen by another.
 */

/** How much larger a drawing, made for its own camera, is to another camera: `scale`. */
export function enlarged(drawing: Drawing, camera: Camera): string {
	return short(drawing.camera.width / camera.width);
}

/** Whether a drawing is seen by a camera other than its own. */
export function isAway({ camera: { x, y, width } }: Drawing, camera: Camera): boolean {
	return x !== camera.x || y !== camera.y || width !== camera.width;
}

/** Whether the map and what is marked on it are on the way from one view to another. */
export function isMoving({ drawings, camera }: Pick<Scene, 'drawings' | 'camera'>): boolean {
	return drawings.length > 1 || drawings.some((drawing) => isAway(drawing, camera));
}
