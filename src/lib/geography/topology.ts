import type { MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };
import { EARTH } from './frame';
import type { MapSettings } from '../story/map-settings';

/** The world's countries with the detail this story can show; neighbours share their borders. */
export type MapTopology = Topology<{
	countries: {
		type: 'GeometryCollection';
		geometries: ((Polygon | MultiPolygon) & { properties: { name: string } })[];
	};
}>;

type Point = [longitude: number, latitude: number];
/** What the atlas, Natural Earth 1:50m, calls its countries. */
export const atlasNames = (atlas as unknown as MapTopology).objects.countries.geometries.map(
	({ properties }) => properties.name,
);

type Vector = [number, number, number];

/**
 * The smallest bump kept in a coast or border beside the story's own places, as a share of the
 * square of its closest view: two pixels of a phone. Of a view 900 km wide that is 36 km².
 */
const FINEST = 4.5e-5;

/** At this distance from the nearest place of the story, in radians, half the detail is left. */
const NEAR = 0.16;

/**
 * Takes out of the atlas the detail that no view can show.
 *
 * Detail falls off with the distance from the story's places, so the bytes go where the reader
 * looks. Arcs are simplified in the shared topology, never country by country: two neighbours
 * always keep one common border.
 */
export function cutTopology(settings: MapSettings): MapTopology {
	const done = cut.get(settings) ?? cutNow(settings);
	cut.set(settings, done);
	return done;
}

/** What was cut for which map: a build asks once for every page with a picture. */
const cut = new WeakMap<MapSettings, MapTopology>();

function cutNow(settings: MapSettings): MapTopology {
	const world = atlas as unknown as MapTopology;
	const places = [
		...Object.values(settings.countries).map(({ label }) => vector(label)),
		...Object.values(settings.places).map(({ at }) => vector(at)),
	];
	const ranked = presimplify(world, (triangle) => {
		const distance = nearest(places, vector(triangle[1] as Point));
		return sphericalTriangleArea(triangle) / (1 + (distance / NEAR) ** 3);
	});
	const closest = Math.min(...Object.values(settings.views).map(({ km }) => km)) / EARTH;
	return simplify(ranked, FINEST * closest ** 2) as MapTopology;
}

/** A point of the globe as a unit vector: comparing distances is then one dot product each. */
function vector([longitude, latitude]: Point): Vector {
	const [lambda, phi] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
	return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

function nearest(places: Vector[], [x, y, z]: Vector): number {
	const cosine = Math.max(...places.map((place) => place[0] * x + place[1] * y + place[2] * z));
	return Math.acos(Math.min(1, cosine));
}
