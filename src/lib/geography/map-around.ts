import { FRAME, type Camera, type Geography } from './geography';

/** The shapes a map is drawn from. */
export type Shapes = Pick<
	Geography,
	'land' | 'borders' | 'disputed' | 'river' | 'lake' | 'countries'
>;

/** How far around the middle of its view a map is in sight, at the most, in widths of the view. */
const REACH = 2;

/**
 * The shapes one picture needs, for a page that shows no other: what lies far from its view is left
 * out, and of the countries all but those that stand out.
 */
export function mapAround(geography: Shapes, camera: Camera, focus: string[]): Shapes {
	const reach = Math.min(camera.width * REACH, FRAME);
	const near = (path: string) => nearby(path, camera, reach);
	return {
		land: near(geography.land),
		borders: near(geography.borders),
		disputed: near(geography.disputed),
		// Each is one short line.
		river: geography.river,
		lake: geography.lake,
		countries: Object.fromEntries(
			focus.flatMap((id) => (geography.countries[id] ? [[id, geography.countries[id]]] : [])),
		),
	};
}

/** Of path data as `PathData` writes it, the rings and lines that come near a point. */
function nearby(path: string, { x, y }: Camera, reach: number): string {
	return (path.match(/M[^M]+/g) ?? [])
		.filter((part) => {
			const [across, down] = extents(part);
			return (
				across[0] < x + reach && across[1] > x - reach && down[0] < y + reach && down[1] > y - reach
			);
		})
		.join('');
}

type Extent = [least: number, most: number];

/** From where to where one ring or line goes, across and down. */
function extents(part: string): [Extent, Extent] {
	const numbers = (part.match(/-?\d+/g) ?? []).map(Number);
	let [x = 0, y = 0] = numbers;
	const [across, down]: [Extent, Extent] = [
		[x, x],
		[y, y],
	];
	// The first point is absolute; each other is told from the one before.
	for (let i = 2; i + 1 < numbers.length; i += 2) {
		x += numbers[i] ?? 0;
		y += numbers[i + 1] ?? 0;
		widen(across, x);
		widen(down, y);
	}
	return [across, down];
}

function widen(extent: Extent, value: number): void {
	extent[0] = Math.min(extent[0], value);
	extent[1] = Math.max(extent[1], value);
}
