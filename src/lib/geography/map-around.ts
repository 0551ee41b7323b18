import type { GeoJSON } from 'geojson';
import { FRAME, type Camera, type Geography } from './geography';
import { drawNear } from './path';

/** The shapes a map is drawn from. */
export type Shapes = Pick<
	Geography,
	'land' | 'borders' | 'disputed' | 'river' | 'lake' | 'countries'
>;

/** How far around the middle of its view a map is in sight, at the most, in widths of the view. */
const REACH = 2;

/**
 * The shapes one picture needs, for a page that shows no other: of the countries those that stand out,
 * of the rest what is near its view.
 */
export function mapAround(geography: Geography, camera: Camera, focus: string[]): Shapes {
	const { projected, disputed, river, lake, countries } = geography;
	const { x, y, width } = camera;
	const reach = Math.min(width * REACH, FRAME);
	const near = (shape: GeoJSON) =>
		drawNear(shape, [
			[x - reach, y - reach],
			[x + reach, y + reach],
		]);
	return {
		land: near(projected.land),
		borders: near(projected.borders),
		// Its dashes are counted from where a line begins. It is short, as each of these.
		...{ disputed, river, lake },
		countries: Object.fromEntries(
			focus.flatMap((id) => (countries[id] ? [[id, countries[id]]] : [])),
		),
	};
}
