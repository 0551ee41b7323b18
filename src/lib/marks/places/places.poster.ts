import { boxAround } from '../../labels/label';
import { groundOn } from '../../poster/on-map';
import { drawShape } from '../../poster/shape';
import type { MapPoster } from '../poster';
import { symbolOf } from './labels';
import type { PlaceMark } from './scene';
import Symbol from './Symbol.shape.svelte';

const places: MapPoster<PlaceMark> = {
	draw(place, on) {
		const { sheet, size } = on;
		const { ink, accent, card: ground } = sheet.colours;
		const { kind, shown } = place;
		const symbol = symbolOf(place, groundOn(on));
		const standing = { x: symbol.x, y: symbol.y, unit: (size * 1.7) / 20, shown };
		drawShape(sheet, Symbol, { kind, ink, ground, accent }, standing);
		sheet.place(`${place.id} mark`, boxAround(symbol));
	},
};

export default places;
