import type { Camera, Point } from '../geography/geography';
import type { Drawing, Scene } from '../scene/scene';

/*
 * How a point of the map comes to stand on the screen, without anyone measuring the screen: the
 * view is `--fit` wide (Stage.svelte), so a share of the view times `--fit` is a length. Resizing is the
 * browser's work, and the same scene gives the same markup in every window.
 */

/** How far a point of the map is from the middle of what the camera sees, to the right: `--x`. */
export function across(point: Point, camera: Camera): string {
	return short((point.x - camera.x) / camera.width);
}

/** The same downwards: `--y`, a share of the view's width too. */
export function down(point: Point, camera: Camera): string {
	return short((point.y - camera.y) / camera.width);
}

/** How much larger a drawing, made for its own camera, is to another camera: `--scale`. */
export function enlarged(drawing: Drawing, camera: Camera): string {
	return short(drawing.camera.width / camera.width);
}

/**
 * How much is seen of what is marked on the map: all is gone a little before the map has stepped
 * back as far as it does, so that no name is left half legible behind a quotation.
 */
export function marksShown({ veil }: Pick<Scene, 'veil'>): number {
	return Math.max(0, 1 - veil * 1.2);
}

/** Four digits are a tenth of a pixel on the widest screen, and keep the markup free of noise. */
export function short(value: number): string {
	return String(Math.round(value * 10_000) / 10_000);
}
