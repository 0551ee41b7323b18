import { graded, labelRun, quietRun, stacked, type OnMap } from '../../poster/on-map';
import { short } from '../../poster/svg';
import type { Box } from '../../parts/box';
import type { MapPoster } from '../poster';
import type { PlaceMark } from './scene';

const places: MapPoster<PlaceMark> = {
	draw(place, on) {
		const { sheet, size } = on;
		const { card, ink, accent } = sheet.colours;
		const box = symbolBox(place, on);
		const { x, y } = on.window.at(place);
		const half = (box.right - box.left) / 2;
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
		sheet.place(`${place.id} mark`, box);
	},
	boxes: (place, on) => [symbolBox(place, on)],
	label(place, on) {
		const { window, size } = on;
		const block = stacked(
			on,
			[
				[labelRun(on, place.text, true, 1.15)],
				...(place.note ? [graded(on, quietRun(on, place.note, 1.05), place.status)] : []),
			],
			window.fit * 0.62,
		);
		const { x, y } = window.at(place);
		const away = size * 1.05;
		const sides = {
			above: { x, y: y - away * 0.9 - block.height, align: 'middle' },
			below: { x, y: y + away * 0.9, align: 'middle' },
			before: { x: x - away, y: y - block.leading * 0.5, align: 'right' },
			after: { x: x + away, y: y - block.leading * 0.5, align: 'left' },
		} as const;
		const others = Object.values(sides).filter((side) => side !== sides[place.label]);
		return {
			id: place.id,
			rank: 2,
			block,
			places: [sides[place.label], ...others],
			needed: true,
			halo: on.sheet.colours.land,
			opacity: place.shown,
		};
	},
};

function symbolBox(place: PlaceMark, { window, size }: OnMap): Box {
	const { x, y } = window.at(place);
	const half = size * (place.kind === 'returned' ? 0.7 : 0.52);
	return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

export default places;
