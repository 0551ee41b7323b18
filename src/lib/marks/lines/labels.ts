import type { LabelFacet } from '../labels';
import type { LineMark } from './scene';

const lines: LabelFacet<LineMark> = {
	// A few short pieces lie close around a slope.
	solid({ points }, { at, size }) {
		const half = size * 0.12;
		return points.slice(1).map((point, i) => {
			const [a, b] = [at(points[i] ?? point), at(point)];
			return {
				left: Math.min(a.x, b.x) - half,
				top: Math.min(a.y, b.y) - half,
				right: Math.max(a.x, b.x) + half,
				bottom: Math.max(a.y, b.y) + half,
			};
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

export default lines;
