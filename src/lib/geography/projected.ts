import { geoPath, geoStream, type GeoPermissibleObjects, type GeoProjection } from 'd3';
import type { GeometryCollection, MultiLineString, Polygon, Position } from 'geojson';
import type { Projected } from './geography';

/** Projects an area; d3 cuts all its rings together, so they are one polygon. */
export function projectArea(projection: GeoProjection, shape: GeoPermissibleObjects): Polygon {
	const rings = projectPoints(projection, shape);
	return { type: 'Polygon', coordinates: rings.map((ring) => [...ring, ...ring.slice(0, 1)]) };
}

/** Projects lines. */
export function projectLines(
	projection: GeoProjection,
	shape: GeoPermissibleObjects,
): MultiLineString {
	return { type: 'MultiLineString', coordinates: projectPoints(projection, shape) };
}

/** The points of each line or ring of a shape, in whole units of the frame; rings are left open. */
function projectPoints(projection: GeoProjection, shape: GeoPermissibleObjects): Position[][] {
	const lines: Position[][] = [];
	const ignore = () => undefined;
	const collect = {
		lineStart: () => lines.push([]),
		point: (x: number, y: number) => lines.at(-1)?.push([Math.round(x), Math.round(y)]),
		...{ lineEnd: ignore, polygonStart: ignore, polygonEnd: ignore },
	};
	geoStream(shape, projection.stream(collect));
	return lines;
}

/** Some of the countries as one shape. */
export function countriesOf({ countries }: Projected, ids: string[]): GeometryCollection<Polygon> {
	return { type: 'GeometryCollection', geometries: ids.flatMap((id) => countries[id] ?? []) };
}

/** The least and the most of a shape, across and down. */
export function boundsOf(shape: GeoPermissibleObjects) {
	return geoPath().bounds(shape);
}
