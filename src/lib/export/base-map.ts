import type { Geography } from '../geography/geography';
import type { Scene } from '../scene/scene';
import { clip, readPath, writePath, type Outline } from '../poster/outline';
import type { Sheet } from '../poster/sheet';
import type { MapWindow } from '../poster/window';

/** The shapes of a geography as points, read once however many pictures are drawn of it. */
export interface Atlas {
	land: Outline[];
	borders: Outline[];
	disputed: Outline[];
	river: Outline[];
	lake: Outline[];
	countries: Record<string, Outline[]>;
}

/** Reads the shapes of a geography. */
export function readAtlas(geography: Geography): Atlas {
	const { land, borders, disputed, river, lake, countries } = geography;
	return {
		land: readPath(land),
		borders: readPath(borders),
		disputed: readPath(disputed),
		river: readPath(river),
		lake: readPath(lake),
		countries: Object.fromEntries(
			Object.values(countries).map(({ id, path }) => [id, readPath(path)]),
		),
	};
}

/** The edge of a shape that was cut runs this far outside of what is seen, with its line. */
const BEYOND = 12;

/** Draws the map as far as it is seen: shapes that lie outside are not in the file. */
export function drawBaseMap(sheet: Sheet, atlas: Atlas, scene: Scene, window: MapWindow): void {
	const { colours } = sheet;
	const { bleed, camera, fit, at } = window;
	sheet.add('rect', {
		...{ x: bleed.left, y: bleed.top },
		...{ width: bleed.right - bleed.left, height: bleed.bottom - bleed.top },
		fill: colours.sea,
	});
	const scale = camera.width / fit;
	const middle = at(camera);
	const seen = {
		left: camera.x + (bleed.left - BEYOND - middle.x) * scale,
		right: camera.x + (bleed.right + BEYOND - middle.x) * scale,
		top: camera.y + (bleed.top - BEYOND - middle.y) * scale,
		bottom: camera.y + (bleed.bottom + BEYOND - middle.y) * scale,
	};
	const shape = (outlines: Outline[], attributes: Record<string, string | number>) => {
		const d = writePath(clip(outlines, seen), at);
		if (d) sheet.add('path', { d, ...attributes });
	};
	const line = (stroke: string, width: number) => ({
		...{ fill: 'none', stroke, 'stroke-width': width },
		...{ 'stroke-linejoin': 'round', 'stroke-linecap': 'round' },
	});
	// Lines are as heavy as on a phone, whose map is four hundred pixels wide.
	const hair = Math.max(1.4, fit / 520);
	const edge = { x: bleed.left, y: bleed.top };
	const size = { width: bleed.right - bleed.left, height: bleed.bottom - bleed.top };
	const cut = sheet.define(
		'clipPath',
		{},
		`<rect x="${edge.x}" y="${edge.y}" width="${size.width}" height="${size.height}"/>`,
	);
	sheet.group({ 'clip-path': cut }, () => {
		for (const { focus, shown } of scene.drawings) {
			const focused = focus.flatMap((id) => atlas.countries[id] ?? []);
			sheet.group(
				{ opacity: shown < 1 ? String(Math.round(shown * 1000) / 1000) : undefined },
				() => {
					shape(atlas.land, { fill: colours.land });
					shape(focused, { fill: colours.focus });
					shape(atlas.borders, line(colours.line, hair));
					shape(atlas.disputed, {
						...line(colours.line, hair),
						'stroke-dasharray': `${hair * 2} ${hair * 2.6}`,
					});
					shape(focused, line(colours['focus-line'], hair * 1.15));
					shape(atlas.river, line(colours.water, hair * 2));
					shape(atlas.lake, { fill: colours.water });
				},
			);
		}
	});
}
