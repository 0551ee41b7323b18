import * as v from 'valibot';
import { dataAt, type Path } from '../reading/document';
import type { MapSettings } from '../story/map-settings';
import { say, shown } from '../reading/problem';
import type { Reader } from '../reading/reader';
import { count, id, keyed, list, number, oneOf, pair, point, record, text } from '../reading/shape';

const radius = v.pipe(
	number,
	v.check(
		(degrees) => degrees > 0 && degrees <= 180,
		(issue) => say(`a radius of ${shown(issue.input)}`, 'write degrees, more than 0, at most 180'),
	),
);

const country = keyed({ atlas: text, label: point });

const view = keyed({
	centre: point,
	km: count,
	labels: v.optional(record(v.string(), point, '{ capital: [2.17, 13.48] }'), {}),
});

const place = keyed({
	kind: oneOf(['capital', 'town', 'base', 'returned']),
	at: point,
	label: oneOf(['above', 'below', 'before', 'after']),
});

/** What the page calls the other shapes of the map: Atlas.svelte. */
export const RESERVED_COUNTRIES = ['land', 'borders', 'disputed', 'river', 'lake'];

/** Reads `map.yaml`. */
export function readMap(reader: Reader) {
	const part = v.unknown();
	// Null where there is none, undefined where it was refused.
	const water = <Schema extends v.GenericSchema>(path: Path, schema: Schema) =>
		dataAt(reader.document, path) === undefined ? null : reader.value(path, schema);
	reader.value(
		[],
		keyed({
			projection: part,
			countries: part,
			disputed: part,
			places: part,
			contingents: part,
			views: part,
			river: v.optional(part),
			lake: v.optional(part),
		}),
	);
	const map = {
		reader,
		projection: reader.value(['projection'], keyed({ centre: point, radius })),
		countries: reader.map('country', ['countries'], country),
		disputed: reader.value(['disputed'], list(pair(text))),
		places: reader.map('place', ['places'], place),
		views: reader.map('view', ['views'], view),
		contingents: reader.map('contingent', ['contingents'], point),
		river: water(['river'], keyed({ name: id, course: list(point) })),
		lake: water(['lake'], keyed({ name: id, shore: list(point) })),
	};
	for (const { id: placeId, path } of map.places.rows) {
		// Countries and places share one list of names.
		if (!map.countries.ids.includes(placeId)) continue;
		reader.refuse(path, `"${placeId}" is a country already`, 'give the place another id');
	}
	for (const { id, path } of map.countries.rows) {
		if (!RESERVED_COUNTRIES.includes(id)) continue;
		reader.refuse(path, `"${id}" is a name of the map's own`, 'give the country another id');
	}
	for (const { path, entry } of map.views.sound) {
		for (const id of Object.keys(entry.labels)) {
			if (!map.contingents.has(id)) reader.find([...path, 'labels', id], id, map.countries);
		}
	}
	return map;
}

export type MapDocument = ReturnType<typeof readMap>;

/** The settings for the geography; undefined where a part of them was refused. */
export function mapSettings(map: MapDocument): MapSettings | undefined {
	const { projection, disputed, river, lake } = map;
	if (!projection || !disputed || river === undefined || lake === undefined) return undefined;
	return {
		projection,
		countries: Object.fromEntries(map.countries.sound.map(({ id, entry }) => [id, entry])),
		disputed,
		places: Object.fromEntries(map.places.sound.map(({ id, entry }) => [id, entry])),
		contingents: Object.fromEntries(map.contingents.sound.map(({ id, entry }) => [id, entry])),
		views: Object.fromEntries(map.views.sound.map(({ id, entry }) => [id, entry])),
		river,
		lake,
	};
}
