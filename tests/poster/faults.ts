import type { Drawn } from '../../src/lib/export/poster';
import { isWithin, overlap } from '../../src/lib/parts/box';

/** What is read on a poster and lies over something else that is, or over an edge. */
export function faults({ placed }: Drawn, width: number, height: number): string[] {
	const frame = { left: 0, top: 0, right: width, bottom: height };
	const outside = placed
		.filter(({ box }) => !isWithin(box, frame))
		.map(({ id }) => `${id} leaves it`);
	const colliding = placed.flatMap((one, i) =>
		placed
			.slice(i + 1)
			.filter((other) => overlap(one.box, other.box))
			.map((other) => `${one.id} lies over ${other.id}`),
	);
	return [...outside, ...colliding];
}
