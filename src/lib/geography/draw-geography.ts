import { curveCatmullRom, curveCatmullRomClosed, geoPath, line, type GeoProjection } from 'd3';
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
	type Route,
} from './geography';
import { greatCircle, project } from './great-circle';
import { PathData } from './path';

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
	const draw = (shape: Parameters<ReturnType<typeof geoPath>>[0]) => {
		const data = new PathData();
		geoPath(projection, data)(shape);
		return data.toString();
	};
	const { countries } = world.objects;
	const shapes = countries.geometries;
	const isDisputed = disputes(settings);
	const perKilometre = projection.scale() / EARTH;

	return {
		land: draw(merge(world, shapes)),
		borders: draw(mesh(world, countries, (a, b) => a !== b && !isDisputed(a, b))),
		disputed: draw(mesh(world, countries, (a, b) => a !== b && isDisputed(a, b))),
		river: settings.river ? drawCourse(projection, settings.river.course) : '',
		lake: settings.lake ? drawShore(projection, settings.lake.shore) : '',
		countries: mapValues(settings.countries, (country, id): Country => {
			const shape = shapes.find(({ properties }) => properties.name === country.atlas);
			if (!shape) throw new Error(`no country named ${country.atlas} in the atlas`);
			return {
				id,
				path: draw(feature(world, shape)),
				label: project(projection, country.label),
			};
		}),
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

function disputes(settings: MapSettings) {
	const pairs = new Set(settings.disputed.flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]));
	const name = (object: GeometryObject) => (object as Shape).properties.name;
	return (a: GeometryObject, b: GeometryObject) => pairs.has(`${name(a)}|${name(b)}`);
}

/** A river through a few hand-set points, bent as rivers bend. */
function drawCourse(projection: GeoProjection, course: [number, number][]): string {
	return line().curve(curveCatmullRom).digits(0)(course.map((at) => pair(projection, at))) ?? '';
}

function drawShore(projection: GeoProjection, shore: [number, number][]): string {
	return (
		line().curve(curveCatmullRomClosed).digits(0)(shore.map((at) => pair(projection, at))) ?? ''
	);
}

function pair(projection: GeoProjection, at: [number, number]): [number, number] {
	const { x, y } = project(projection, at);
	return [x, y];
}

function mapValues<T, U>(
	record: Record<string, T>,
	map: (value: T, id: string) => U,
): Record<string, U> {
	return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, map(value, id)]));
}
