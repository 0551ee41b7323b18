import type { Geography } from '../geography/geography';
import { boundsOf, countriesOf } from '../geography/projected';
import type { Scene } from '../scene/scene';
import { areaBelow, areaBeside } from './areas';
import { drawBlock } from '../poster/block';
import type { Colours } from '../poster/colours';
import { creditBlocks } from './credit';
import { drawDateStrip, STRIP_HEIGHT } from './date-strip';
import type { Format } from '../poster/formats';
import { bottomOf, fittingRows } from './head';
import type { PosterContent } from './poster-content';
import { Sheet, type Placed } from '../poster/sheet';
import { drawGround, drawStage, type Area } from './stage';
import type { Typesetter } from '../poster/typesetter';

/** What posters are drawn with. */
export interface Press {
	geography: Geography;
	colours: Colours;
	set: Typesetter;
	/** Files of the fonts that its pictures are rendered with. */
	fonts: string[];
}

/** A poster as drawn: its SVG, and where on it is what is read. */
export interface Drawn {
	svg: string;
	placed: Placed[];
}

/** Draws a poster in a format: the same input, the same bytes. */
export function drawPoster(poster: PosterContent, format: Format, press: Press): Drawn {
	const { width, height, margin, small } = format;
	const sheet = new Sheet(width, height, press.colours, press.set, poster.direction);
	const beside = format.layout === 'beside';
	const rtl = poster.direction === 'rtl';
	const column = beside ? format.column : width - margin.side * 2;
	const start = rtl ? width - margin.side : margin.side;

	const credit = creditBlocks(sheet, poster, format);
	const creditHeight = credit.reduce((sum, line) => sum + line.height, 0);
	const creditTop = height - margin.bottom - creditHeight;
	const footTop = creditTop - (format.strip ? small * (STRIP_HEIGHT + 0.5) : small * 0.6);

	const rows = fittingRows(sheet, poster, format, column, footTop);
	const headBottom = bottomOf(rows, margin.top);

	const area = beside ? areaBeside(format, footTop, rtl) : areaBelow(format, headBottom, footTop);
	const { words } = poster;
	const scene = fitted(poster.scene, press.geography, area);
	sheet.add('rect', { x: 0, y: 0, width, height, fill: press.colours.paper });
	drawStage(sheet, { scene, words, geography: press.geography, format, still: true }, area, () => {
		if (scene.veil >= 1) return;
		if (beside) {
			const reach = margin.side + format.column + small * 5;
			const ground = rtl
				? { left: width - reach, top: 0, right: width, bottom: height }
				: { left: 0, top: 0, right: reach, bottom: height };
			const solid = (margin.side + format.column * 0.86) / reach;
			drawGround(sheet, ground, rtl ? 'left' : 'right', solid);
		} else {
			const reach = headBottom + small * 3.4;
			const solid = (headBottom - small * 1.2) / reach;
			const head = { left: 0, top: 0, right: width, bottom: reach };
			drawGround(sheet, head, 'down', solid);
		}
		const top = footTop - small * 2.6;
		const solid = (height - footTop) / (height - top);
		drawGround(sheet, { left: 0, top, right: width, bottom: height }, 'up', solid);
	});

	let y = margin.top;
	for (const { above, height, draw } of rows) {
		draw(start, y + above, {});
		y += above + height;
	}
	if (format.strip)
		drawDateStrip(sheet, scene.date, poster.dates, small, {
			left: margin.side,
			right: width - margin.side,
			top: footTop,
		});
	let line = creditTop;
	credit.forEach((words, i) => {
		drawBlock(sheet, `credit ${i}`, words, start, line);
		line += words.height;
	});
	return { svg: sheet.toString(poster.headline, poster.alt), placed: sheet.placed };
}

/**
 * The opening shows countries on a map made for a page as high as wide; where there is less room, it
 * comes as close to them as their outlines allow.
 */
function fitted(scene: Scene, { projected }: Geography, { safe }: Area): Scene {
	const focus = scene.drawings.flatMap(({ focus }) => focus);
	if (scene.title === 0 || focus.length === 0) return scene;
	const [[left, top], [right, bottom]] = boundsOf(countriesOf(projected, focus));
	const [wide, high] = [safe.right - safe.left, safe.bottom - safe.top];
	const [air, shape] = [1.1, scene.camera.height / scene.camera.width];
	// Width of a view that, shown whole in this place, shows these countries with some air.
	const fit = Math.min(wide, high / shape);
	const width = Math.max(((right - left) * air * fit) / wide, ((bottom - top) * air * fit) / high);
	return {
		...scene,
		camera: { x: (left + right) / 2, y: (top + bottom) / 2, width, height: width * shape },
	};
}
