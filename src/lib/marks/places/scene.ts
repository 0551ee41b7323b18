import { found } from '../../parts/found';
import type { Place, Point } from '../../geography/geography';
import type { Status } from '../../story/story';
import type { Mark, SceneFacet } from '../mark';

/** A town or a base, with its name and perhaps a line under it. */
export interface PlaceMark extends Mark, Point {
	kind: Place['kind'];
	label: Place['label'];
	text: string;
	/** A second line, such as a date; empty where there is none. */
	note: string;
	fact: string | null;
	status: Status;
}

/** A place, and the fact whose line stands under its name. */
export interface PlaceSpec {
	place: string;
	note: string | null;
}

/** The line under a marked place, by the fact it rests on: "handed over 7 July 2024". */
export type Notes = Record<string, string>;

const places: SceneFacet<PlaceSpec[], PlaceMark, Notes> = {
	slot: 'map',
	key: 'places',
	empty: [],
	rest: (specs, own, { names, facts, map }) =>
		specs.map(({ place, note }) => {
			const { x, y, kind, label } = found(map.places, place, 'place');
			return {
				id: place,
				shown: 1,
				...{ x, y, kind, label },
				text: found(names, place, 'name'),
				note: note ? found(own, note, 'note') : '',
				fact: note,
				status: note ? found(facts, note, 'fact').status : 'confirmed',
			};
		}),
};

export default places;
