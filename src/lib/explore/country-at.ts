import type { Country, Point } from '../geography/geography';

/** The country a point of the frame lies in, of those the story names; null where there is none. */
export function countryAt(countries: Pick<Country, 'id' | 'path'>[], point: Point): string | null {
	return countries.find(({ path }) => isInside(path, point))?.id ?? null;
}

/**
 * Whether a point lies in a shape as `PathData` draws it: rings of straight lines. A ray from the
 * point crosses the outline an odd number of times if it starts inside, holes and islands included.
 */
export function isInside(path: string, { x, y }: Point): boolean {
	let inside = false;
	for (const ring of ringsOf(path)) {
		ring.forEach((b, i) => {
			const a = ring.at(i - 1) ?? b;
			if (a.y > y === b.y > y) return;
			if (x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside;
		});
	}
	return inside;
}

/** The corners of each ring: `M` says where it starts, `l` each corner from the one before. */
function ringsOf(path: string): Point[][] {
	return path
		.split('M')
		.slice(1)
		.map((ring) => {
			let [x, y] = [0, 0];
			const numbers = ring.match(/-?\d+/g)?.map(Number) ?? [];
			return Array.from({ length: numbers.length / 2 }, (_, i) => {
				x += numbers[i * 2] ?? 0;
				y += numbers[i * 2 + 1] ?? 0;
				return { x, y };
			});
		});
}
