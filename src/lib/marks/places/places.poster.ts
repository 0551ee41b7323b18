import { boxAround } from '../../labels/label';
import { groundOn } from '../../poster/on-map';
import { short } from '../../poster/svg';
import type { MapPoster } from '../poster';
import { symbolOf } from './labels';
import type { PlaceMark } from './scene';

const places: MapPoster<PlaceMark> = {
	draw(place, on) {
		const { sheet, size } = on;
		const { card, ink, accent } = sheet.colours;
		const symbol = symbolOf(place, groundOn(on));
		const { x, y, radius: half } = symbol;
		const opacity = place.shown < 1 ? String(place.shown) : undefined;
		const paint = { fill: ink, stroke: card, 'stroke-width': size * 0.16, opacity };
		if (place.kind === 'base')
			sheet.add('rect', { x: x - half, y: y - half, width: half * 2, height: half * 2, ...paint });
		else if (place.kind === 'returned')
			sheet.add('path', {
				d: `M${short(x)},${short(y - half)}L${short(x + half)},${short(y)} ${short(x)},${short(y + half)} ${short(x - half)},${short(y)}z`,
				...{ fill: card, stroke: accent, 'stroke-width': size * 0.17, opacity },
			});
		else sheet.add('circle', { cx: x, cy: y, r: half * 0.92, ...paint });
		sheet.place(`${place.id} mark`, boxAround(symbol));
	},
};

export default places;
