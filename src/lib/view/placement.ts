import type { Camera, Point } from '../geography/geography';
import type { Drawing, Scene } from '../scene/scene';

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
	const [x, y] = [(point.x - camera.x) / camera.width, (point.y - camera.y) / camera.width];
	return `${short(x * 100)}cqw ${short(y * 100)}cqw`;
}

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

/**
 * How much is seen of what is marked on the map: all is gone a little before the map has stepped
 * back as far as it does, so that no name is left half legible behind a quotation.
 */
export function marksShown({ veil }: Pick<Scene, 'veil'>): number {
	return Math.max(0, 1 - veil * 1.2);
}

/** How much is seen of something: `opacity`. What is there whole needs no word of it. */
export function seen(shown: number): string | undefined {
	return shown === 1 ? undefined : short(shown);
}

/** Four digits are a tenth of a pixel on the widest screen, and keep the markup free of noise. */
export function short(value: number): string {
	return String(Math.round(value * 10_000) / 10_000);
}
