import { graded, labelRun, stacked } from '../../poster/on-map';
import { isOpen } from '../../story/status';
import type { MapPoster } from '../poster';
import type { LineMark } from './scene';

const lines: MapPoster<LineMark> = {
	draw({ points, status, shown }, { sheet, window, size }) {
		const at = points.map((point) => window.at(point));
		const d = at.map(({ x, y }, i) => `${i ? 'L' : 'M'}${x.toFixed(1)},${y.toFixed(1)}`).join('');
		if (at.length < 2) return;
		const line = {
			d,
			fill: 'none',
			'stroke-linecap': 'round',
			opacity: shown < 1 ? String(shown) : undefined,
		};
		const width = size * 0.15;
		sheet.add('path', {
			...line,
			...{ stroke: sheet.colours.focus, 'stroke-width': width * 2.8, 'stroke-opacity': '0.8' },
		});
		sheet.add('path', {
			...line,
			...{ stroke: sheet.colours.ink, 'stroke-width': width },
			'stroke-dasharray': isOpen(status) ? `${width * 3} ${width * 3}` : undefined,
		});
	},
	// A few short pieces lie close around a slope.
	boxes({ points }, { window, size }) {
		const half = size * 0.12;
		return points.slice(1).map((point, i) => {
			const [a, b] = [window.at(points[i] ?? point), window.at(point)];
			return {
				left: Math.min(a.x, b.x) - half,
				top: Math.min(a.y, b.y) - half,
				right: Math.max(a.x, b.x) + half,
				bottom: Math.max(a.y, b.y) + half,
			};
		});
	},
	label(line, on) {
		const middle = line.points[Math.floor(line.points.length / 2)];
		if (!middle || line.drawn < 1) return null;
		const { x, y } = on.window.at(middle);
		const runs = graded(on, labelRun(on, line.text, true, 1.05), line.status);
		return {
			id: line.id,
			rank: 3,
			block: stacked(on, [runs], on.frame.right - on.frame.left),
			places: [{ x: x + on.size * 0.9, y: y + on.size * 0.5, align: 'left' }],
			needed: true,
			halo: on.sheet.colours.land,
			opacity: line.shown,
		};
	},
};

export default lines;
