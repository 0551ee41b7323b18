import { curveCatmullRom, curveCatmullRomClosed, line, type GeoProjection } from 'd3';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { MapSettings } from '../story/map-settings';
import { EARTH, frameProjection } from './frame';
import {
	VIEW_ASPECT,
	type Camera,
	type Country,
	type Geography,
	type Place,
	type Projected,
	type Route,
} from './geography';
import { greatCircle, project } from './great-circle';
import { drawWhole } from './path';
import { countriesOf, projectArea, projectLines } from './projected';

/** A country of the atlas, by its name there. */
type Shape = (Polygon | MultiPolygon) & { properties: { name: string } };

/** What `topology.ts` of the server cuts from the atlas. */
type World = Topology<{ countries: { type: 'GeometryCollection'; geometries: Shape[] } }>;

/**
 * Draws the map into the frame: shapes, borders, places, views and lines.
 *
 * @param world     countries, by their names in the atlas
 * @param settings  what the story calls them, and where its places are
 * @param routes    between places of the settings
 */
export function drawGeography(world: World, settings: MapSettings, routes: Route[]): Geography {
	const projection = frameProjection(settings.projection.centre, settings.projection.radius);
	const projected = projectShapes(world, settings, projection);
	const perKilometre = projection.scale() / EARTH;

	return {
		projected,
		land: drawWhole(projected.land),
		borders: drawWhole(projected.borders),
		disputed: drawWhole(projected.disputed),
		// Through a few points set by hand, bent as rivers and shores bend.
		river: line().curve(curveCatmullRom).digits(0)(projected.river) ?? '',
		lake: line().curve(curveCatmullRomClosed).digits(0)(projected.lake) ?? '',
		countries: mapValues(settings.countries, ({ label }, id): Country => ({
			id,
			path: drawWhole(countriesOf(projected, [id])),
			label: project(projection, label),
		})),
		places: mapValues(settings.places, (place, id): Place => ({
			id,
			kind: place.kind,
			label: place.label,
			...project(projection, place.at),
		})),
		views: mapValues(settings.views, ({ centre, km }): Camera => {
			const width = Math.round(km * perKilometre);
			return { ...project(projection, centre), width, height: width * VIEW_ASPECT };
		}),
		labels: mapValues(settings.views, ({ labels }) =>
			mapValues(labels, (at) => project(projection, at)),
		),
		contingents: mapValues(settings.contingents, (at) => project(projection, at)),
		lines: Object.fromEntries(
			routes.map(({ id, from, to }) => {
				const [a, b] = [settings.places[from], settings.places[to]];
				if (!a || !b) throw new Error(`line ${id} joins places the map does not have`);
				return [id, greatCircle(projection, a.at, b.at)];
			}),
		),
		perKilometre,
	};
}

function projectShapes(world: World, settings: MapSettings, projection: GeoProjection): Projected {
	const { countries } = world.objects;
	const shapes = countries.geometries;
	const isDisputed = disputes(settings);
	const borders = (isDrawn: (a: GeometryObject, b: GeometryObject) => boolean) =>
		projectLines(
			projection,
			mesh(world, countries, (a, b) => a !== b && isDrawn(a, b)),
		);
	return {
		land: projectArea(projection, merge(world, shapes)),
		borders: borders((a, b) => !isDisputed(a, b)),
		disputed: borders(isDisputed),
		countries: mapValues(settings.countries, ({ atlas }) => {
			const shape = shapes.find(({ properties }) => properties.name === atlas);
			if (!shape) throw new Error(`no country named ${atlas} in the atlas`);
			return projectArea(projection, feature(world, shape));
		}),
		river: along(projection, settings.river?.course),
		lake: along(projection, settings.lake?.shore),
	};
}

/** Points set by hand, each as a point of the frame. */
function along(projection: GeoProjection, points: [number, number][] = []): [number, number][] {
	return points.map((at) => {
		const { x, y } = project(projection, at);
		return [x, y];
	});
}

function disputes(settings: MapSettings) {
	const pairs = new Set(settings.disputed.flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]));
	const name = (object: GeometryObject) => (object as Shape).properties.name;
	return (a: GeometryObject, b: GeometryObject) => pairs.has(`${name(a)}|${name(b)}`);
}

function mapValues<T, U>(
	record: Record<string, T>,
	map: (value: T, id: string) => U,
): Record<string, U> {
	return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, map(value, id)]));
}
