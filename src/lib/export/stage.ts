import type { Geography } from '../geography/geography';
import { figurePoster } from '../marks/poster';
import type { Format } from '../poster/formats';
import type { OnMap } from '../poster/on-map';
import type { Sheet } from '../poster/sheet';
import type { Box } from '../parts/box';
import { mapWindow } from '../poster/window';
import type { Scene } from '../scene/scene';
import { figuresOf, marksShown } from '../marks/slots';
import type { Story } from '../story/story';
import { drawBaseMap } from './base-map';
import { drawMarks, isRoomy } from './map-marks';

/** Where the picture stands on a sheet. */
export interface Area {
	/** A view of the map is shown whole in it. */
	safe: Box;
	/** What no word of the map may leave. */
	frame: Box;
	/** Where a figure stands that takes the place of the map. */
	figure: Box;
	/** Whether what is said of a figure as a whole stands below it, or elsewhere on the sheet. */
	notes: boolean;
}

interface Staged {
	scene: Scene;
	words: Story['words'];
	geography: Geography;
	format: Format;
	/** A picture that stays as it is, not one of a film. */
	still?: boolean;
}

/** How much more of the map is shown than its view, and how much smaller its words are. */
interface Closeness {
	zoom: number;
	scale: number;
}

/** What is tried for a still picture, one after the other, until its words have room. */
const CLOSENESS: Closeness[] = [1, 0.92, 0.84, 0.76].flatMap((scale) =>
	[1, 1.05, 1.1, 1.16, 1.24, 1.34].map((zoom) => ({ zoom, scale })),
);

/**
 * Draws the map, what is marked on it, and the figure that takes its place.
 *
 * @param drawGrounds what lies between the map and its marks: grounds for the words of the sheet
 */
export function drawStage(
	sheet: Sheet,
	{ scene, words, geography, format, still = false }: Staged,
	{ safe, frame, figure, notes }: Area,
	drawGrounds: () => void,
): void {
	const whole = { left: 0, top: 0, right: sheet.width, bottom: sheet.height };
	const view = (zoom: number) => {
		const { x, y, width, height } = scene.camera;
		return mapWindow({ x, y, width: width * zoom, height: height * zoom }, safe, whole);
	};
	const marked = ({ zoom, scale }: Closeness): OnMap => {
		const window = view(zoom);
		const size = Math.max(format.label, window.fit * 0.03) * scale;
		return { sheet, words, window, size, frame };
	};
	const marks = marksShown(scene);
	// Where its words find no room the map is seen from a little farther away, and then they are smaller.
	const tried = still && marks > 0 ? CLOSENESS : [];
	const roomy = tried.find((closeness) => isRoomy(scene, marked(closeness)));
	const seen = marked(roomy ?? { zoom: 1, scale: 1 });
	const { window } = seen;
	const { paper } = sheet.colours;
	if (scene.veil < 1) drawBaseMap(sheet, geography, scene, window);
	if (scene.veil > 0)
		sheet.add('rect', {
			...{ x: 0, y: 0, width: sheet.width, height: sheet.height, fill: paper },
			'fill-opacity': scene.veil < 1 ? faded(scene.veil) : undefined,
		});
	drawGrounds();
	if (marks > 0)
		sheet.group({ opacity: marks < 1 ? faded(marks) : undefined }, () => {
			drawMarks(scene, seen);
		});
	for (const { name, mark } of figuresOf(scene)) {
		const { draw } = figurePoster(name);
		if (!draw) continue;
		sheet.group({ opacity: mark.shown < 1 ? faded(mark.shown) : undefined }, () => {
			draw(mark, { sheet, words, format }, figure, notes);
		});
	}
}

/** A ground of paper that fades out towards one side. */
export function drawGround(
	sheet: Sheet,
	{ left, top, right, bottom }: Box,
	towards: 'down' | 'up' | 'left' | 'right',
	/** How far it is all there. */
	solid: number,
): void {
	const [x1, y1, x2, y2] = { down: '0001', up: '0100', right: '0010', left: '1000' }[towards];
	const stops = [
		[solid, 1],
		// Eased, so that no edge is seen where it begins and ends.
		[solid + (1 - solid) * 0.3, 0.8],
		[solid + (1 - solid) * 0.65, 0.28],
		[1, 0],
	];
	const fill = sheet.define(
		'linearGradient',
		{ x1: x1 ?? '0', y1: y1 ?? '0', x2: x2 ?? '0', y2: y2 ?? '0' },
		stops
			.map(
				([offset = 0, opacity = 0]) =>
					`<stop offset="${faded(offset)}" stop-color="${sheet.colours.paper}" stop-opacity="${faded(opacity)}"/>`,
			)
			.join(''),
	);
	sheet.add('rect', { x: left, y: top, width: right - left, height: bottom - top, fill });
}

/** A share with no more digits than can be seen. */
export function faded(share: number): string {
	return String(Math.round(share * 1000) / 1000);
}
