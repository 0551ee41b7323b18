import { ascending, least } from 'd3';
import type { Point } from '../geography/geography';
import { labelledMarks } from '../marks/labels';
import type { Choice } from './explore-scene';
import { groundOf, type Size } from './map-frame';
import type { Scene } from '../scene/scene';

/** How far from a mark a finger may come down: half of the 44 pixels a target should have. */
const REACH = 22;

/** The mark nearest to a point of the map, if one is within reach; null where none is. */
export function markAt(scene: Scene, size: Size, point: Point): Choice | null {
	const ground = groundOf(scene, size);
	const at = ground.at(point);
	const marks = labelledMarks(scene.marks).flatMap(({ facet, mark }) => {
		const shape = facet.shape?.(mark, ground);
		if (!shape || !facet.thing) return [];
		const { x, y, radius } = shape;
		// All of a disc is the mark: only beyond its edge does it begin to be far away.
		const far = Math.max(0, Math.hypot(x - at.x, y - at.y) - radius);
		return [{ kind: facet.thing, id: mark.id, far, radius }];
	});
	const nearest = least(marks, (a, b) => ascending(a.far, b.far) || ascending(a.radius, b.radius));
	return nearest && nearest.far <= REACH ? { kind: nearest.kind, id: nearest.id } : null;
}

/** The point of the map that stands so many pixels from the middle of the screen's map. */
export function pointAt({ camera }: Pick<Scene, 'camera'>, size: Size, { x, y }: Point): Point {
	const scale = groundOf({ camera }, size).fit / camera.width;
	return { x: camera.x + x / scale, y: camera.y + y / scale };
}
