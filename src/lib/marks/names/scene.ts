import { found } from '../../parts/found';
import { isSame, pointBetween } from '../../parts/moving';
import type { Point } from '../../geography/geography';
import type { Mark, SceneFacet } from '../mark';

/** The name of a country. */
export interface Name extends Mark, Point {
	text: string;
	/** Named for orientation only: not a country the step is about. */
	quiet: boolean;
}

const names: SceneFacet<string[], Name, null> = {
	slot: 'map',
	key: 'names',
	empty: [],
	rest(ids, _, { names, map, view, focus, named }) {
		const mark = (id: string, quiet: boolean): Name => ({
			// A name that turns from quiet to loud is another mark: the one fades as the other comes.
			id: quiet ? `${id}:quiet` : id,
			shown: 1,
			...(map.labels[view]?.[id] ?? found(map.countries, id, 'country').label),
			text: found(names, id, 'name'),
			quiet,
		});
		const free = (id: string) => !named.includes(id);
		return [
			...focus.filter(free).map((id) => mark(id, false)),
			...ids.filter((id) => free(id) && !focus.includes(id)).map((id) => mark(id, true)),
		];
	},
	// A name stands elsewhere in another view of the map.
	between: () => (from, to, t) => (isSame(from, to) ? to : { ...to, ...pointBetween(from, to, t) }),
};

export default names;
