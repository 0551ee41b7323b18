import { geoDistance, geoInterpolate, range, type GeoProjection } from 'd3';
import type { Point } from './geography';
import { EARTH } from './frame';

type Coordinates = [longitude: number, latitude: number];

/** Great-circle distance between two places in kilometres. */
export function kilometres(from: Coordinates, to: Coordinates): number {
	return geoDistance(from, to) * EARTH;
}

/** The great circle from one place to the other as `count` points of the frame, ends exact. */
export function greatCircle(
	projection: GeoProjection,
	from: Coordinates,
	to: Coordinates,
	count = 17,
): Point[] {
	const along = geoInterpolate(from, to);
	return range(count).map((i) => project(projection, along(i / (count - 1))));
}

/**
 * A place as a point of the frame; one further away than the map's radius lies outside of it.
 *
 * @throws Error where the projection has no point at all for it, as one that clips has not
 */
export function project(projection: GeoProjection, at: Coordinates): Point {
	const point = projection(at);
	if (!point) throw new Error(`${at[1]}°N ${at[0]}°E has no place in this projection`);
	return { x: round(point[0]), y: round(point[1]) };
}

/** A tenth of a unit is 100 m: finer than anything the story may say. */
function round(value: number): number {
	return Math.round(value * 10) / 10;
}
