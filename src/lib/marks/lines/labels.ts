import type { Point } from '../../geography/geography';
import { pointBetween } from '../../parts/moving';
import type { LabelFacet } from '../labels';
import type { LineMark } from './scene';

/** Length of a piece of a line, as a share of the size of a label's letters. */
const PIECE = 0.25;

const lines: LabelFacet<LineMark> = {
	// Short pieces lie close around a slope.
	solid({ points }, { at, size }) {
		const half = size * 0.08;
		return pairs(points.map((point) => at(point))).flatMap(([a, b]) => {
			const count = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / (size * PIECE)));
			const between = Array.from({ length: count + 1 }, (_, i) => pointBetween(a, b, i / count));
			return pairs(between).map(([from, to]) => ({
				left: Math.min(from.x, to.x) - half,
				top: Math.min(from.y, to.y) - half,
				right: Math.max(from.x, to.x) + half,
				bottom: Math.max(from.y, to.y) + half,
			}));
		});
	},
	labels(line, { at, size }) {
		const middle = line.points[Math.floor(line.points.length / 2)];
		if (!middle || line.drawn < 1) return [];
		const { x, y } = at(middle);
		return [
			{
				rank: 'place',
				needed: true,
				lines: [{ text: line.text, status: line.status, scale: 1.05, strong: true, tone: 'loud' }],
				ways: [{ at: { x: x + size * 0.9, y: y + size * 0.5, align: 'left', stands: 'below' } }],
				without: { text: '' },
			},
		];
	},
};

/** Each point with the next. */
function pairs(points: Point[]): [Point, Point][] {
	return points.slice(1).map((point, i) => [points[i] ?? point, point]);
}

export default lines;
