import { least } from 'd3';
import type { Point } from '../geography/geography';
import type { Choice } from './explore-scene';
import { dotScale, fitOf, onScreen, type Size } from './room';
import type { Scene } from '../scene/scene';

/** How far from a mark a finger may come down: half of the 44 pixels a target should have. */
const REACH = 22;

/** The mark nearest to a point of the map, if one is within reach; null where none is. */
export function markAt(scene: Scene, size: Size, point: Point): Choice | null {
	const at = onScreen(point, scene, size);
	const away = (mark: Point) => {
		const { x, y } = onScreen(mark, scene, size);
		return Math.hypot(x - at.x, y - at.y);
	};
	const marks = [
		...scene.marks.places.map((mark) => ({ kind: 'place' as const, id: mark.id, far: away(mark) })),
		...scene.marks.contingents
			.filter(({ count }) => count > 0)
			.map((mark) => {
				// All of a disc is the force: only beyond its edge does it begin to be far away.
				const far = Math.max(0, away(mark) - mark.radius * dotScale(size));
				return { kind: 'force' as const, id: mark.id, far };
			}),
	];
	const nearest = least(marks, ({ far }) => far);
	return nearest && nearest.far <= REACH ? { kind: nearest.kind, id: nearest.id } : null;
}

/** The point of the map that stands so many pixels from the middle of the screen's map. */
export function pointAt(scene: Scene, size: Size, { x, y }: Point): Point {
	const scale = fitOf(size) / scene.camera.width;
	return { x: scene.camera.x + x / scale, y: scene.camera.y + y / scale };
}
