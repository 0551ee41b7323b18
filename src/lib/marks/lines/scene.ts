import { interpolateNumber } from 'd3';
import { found } from '../../parts/found';
import type { Point } from '../../geography/geography';
import type { Status } from '../../story/story';
import type { Mark, SceneFacet } from '../mark';

/** A great circle between two places, with the fact it illustrates. */
export interface Line {
	id: string;
	from: string;
	to: string;
	fact: string;
	label: string;
}

/** The same on the stage. */
export interface LineMark extends Mark {
	/** From the start as far as the line is drawn. */
	points: Point[];
	/** How far it is drawn, from 0 to 1. */
	drawn: number;
	text: string;
	fact: string;
	status: Status;
}

const lines: SceneFacet<string[], LineMark, Line[]> = {
	slot: 'map',
	key: 'lines',
	empty: [],
	rest: (ids, own, { map, facts }) =>
		ids.map((id) => {
			const line = own.find((line) => line.id === id);
			if (!line) throw new Error(`no line ${id}`);
			return {
				id,
				shown: 1,
				drawn: 1,
				points: found(map.lines, id, 'line'),
				text: line.label,
				fact: line.fact,
				status: found(facts, line.fact, 'fact').status,
			};
		}),
	between: () => grow,
	enter: (line) => ({ ...line, drawn: 0 }),
};

/** The line goes out from its start; its last point is where it has come to. */
function grow(from: LineMark, to: LineMark, t: number): LineMark {
	if (from.drawn === to.drawn) return to;
	const drawn = interpolateNumber(from.drawn, to.drawn)(t);
	const reach = drawn * (to.points.length - 1);
	const whole = Math.floor(reach);
	const [a, b] = [to.points[whole], to.points[whole + 1]];
	const points = to.points.slice(0, whole + 1);
	if (a && b) {
		const rest = reach - whole;
		points.push({ x: a.x + (b.x - a.x) * rest, y: a.y + (b.y - a.y) * rest });
	}
	return { ...to, drawn, points };
}

export default lines;
