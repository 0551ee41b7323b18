import type { GeoJSON } from 'geojson';
import type { Geography } from '../geography/geography';
import { drawPart, type Part } from '../geography/path';
import { countriesOf } from '../geography/projected';
import type { Sheet } from '../poster/sheet';
import { element, short } from '../poster/svg';
import type { MapWindow } from '../poster/window';
import type { Scene } from '../scene/scene';

type Attributes = Parameters<Sheet['add']>[1];

/** The edge of a shape that was cut runs this far outside of what is seen, with its line. */
const BEYOND = 12;

/** Draws the map as far as it is seen: shapes that lie outside are not in the file. */
export function drawBaseMap(
	sheet: Sheet,
	{ projected, river, lake }: Geography,
	scene: Scene,
	{ bleed, camera, fit, at }: MapWindow,
): void {
	const { colours } = sheet;
	const edge = {
		...{ x: bleed.left, y: bleed.top },
		...{ width: bleed.right - bleed.left, height: bleed.bottom - bleed.top },
	};
	sheet.add('rect', { ...edge, fill: colours.sea });
	const { x, y } = at({ x: 0, y: 0 });
	const scale = fit / camera.width;
	const seen: Part = {
		...{ scale, translate: [x, y] },
		extent: [
			[bleed.left - BEYOND, bleed.top - BEYOND],
			[bleed.right + BEYOND, bleed.bottom + BEYOND],
		],
	};
	const shape = (whole: GeoJSON, attributes: Attributes) => {
		const d = drawPart(whole, seen);
		if (d) sheet.add('path', { d, ...attributes });
	};
	// Of a river or a lake, which is one short curve, all is drawn where any is seen.
	const transform = `translate(${short(x)} ${short(y)}) scale(${scale.toFixed(4)})`;
	const curve = (coordinates: [number, number][], d: string, attributes: Attributes) => {
		if (drawPart({ type: 'LineString', coordinates }, seen))
			sheet.add('path', { d, transform, ...attributes });
	};
	const line = (stroke: string, width: number) => ({
		...{ fill: 'none', stroke, 'stroke-width': width },
		...{ 'stroke-linejoin': 'round', 'stroke-linecap': 'round' },
	});
	// Lines are as heavy as on a phone, whose map is four hundred pixels wide.
	const hair = Math.max(1.4, fit / 520);
	const cut = sheet.define('clipPath', {}, element('rect', edge));
	sheet.group({ 'clip-path': cut }, () => {
		for (const { focus, shown } of scene.drawings) {
			const focused = countriesOf(projected, focus);
			sheet.group(
				{ opacity: shown < 1 ? String(Math.round(shown * 1000) / 1000) : undefined },
				() => {
					shape(projected.land, { fill: colours.land });
					shape(focused, { fill: colours.focus });
					shape(projected.borders, line(colours.line, hair));
					shape(projected.disputed, {
						...line(colours.line, hair),
						'stroke-dasharray': `${hair * 2} ${hair * 2.6}`,
					});
					shape(focused, line(colours['focus-line'], hair * 1.15));
					curve(projected.river, river, line(colours.water, (hair * 2) / scale));
					curve(projected.lake, lake, { fill: colours.water });
				},
			);
		}
	});
}
