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
};

export default lines;
