import type { Camera, Point } from '../geography/geography';
import type { LabelGround } from '../labels/label';
import type { TextWidth } from '../labels/page-box';
import type { Box } from '../parts/box';

/** The map's size on the screen, in pixels. */
export interface Size {
	width: number;
	height: number;
	/** A root em: the page's own grows with the window, and with the reader's type. */
	em?: number;
}

/** Pixels that a view's width takes: it is shown whole, as app.css and Stage.svelte say it. */
export function fitOf({ width, height }: Size): number {
	return Math.min(width, height * 1.25);
}

/**
 * So many dots, in their own pixels, stand side by side in the width of a view, where a story's have
 * room for three hundred: here all forces are seen at once, three of them in one country. ExploreMap
 * hands it to the page.
 */
export const DOTS_ACROSS = 400;

/** How much larger than at their own size the dots are drawn. */
export function dotScale(size: Size): number {
	return fitOf(size) / DOTS_ACROSS;
}

/** A root em in pixels, where a reader has not changed it. */
const EM = 16;

/** Where labels and marks stand on the screen, in pixels from the middle of the map. */
export function groundOf({ camera }: { camera: Camera }, size: Size): LabelGround {
	const fit = fitOf(size);
	const scale = fit / camera.width;
	return {
		fit,
		size: labelOf(size),
		dot: dotScale(size),
		at: ({ x, y }: Point) => ({ x: (x - camera.x) * scale, y: (y - camera.y) * scale }),
	};
}

/** Size of a label's letters in pixels; Stage.svelte says the same. */
function labelOf(size: Size): number {
	const fit = fitOf(size);
	const { em = EM } = size;
	const grown = Math.min(Math.max(0.72 * em, 0.6 * em + fit * 0.006), 1.1 * em);
	return Math.min(grown, fit * 0.0405);
}

/** All of the map but its edge, from its middle. */
export function frameOf({ width, height }: Size, edge = 0): Box {
	const [across, down] = [width / 2 - edge, height / 2 - edge];
	return { left: -across, top: -down, right: across, bottom: down };
}

/** Size of the legend's letters in pixels; ExploreMap hands it to the page. */
export function legendSize(size: Size): number {
	const { em = EM } = size;
	return Math.max(0.78 * em, labelOf(size));
}

/**
 * What lies over the map beside its marks: the legend at the top, where reading starts, and the
 * buttons at the bottom, where it ends.
 *
 * @param legend its entries
 */
export function reservedIn(
	size: Size,
	direction: 'ltr' | 'rtl',
	legend: string[],
	textWidth: TextWidth,
): Box[] {
	const { width, em = EM } = size;
	const { left, top, right, bottom } = frameOf(size);
	// As Legend.svelte has them: the sign before each entry, the room after it, the edge.
	const letter = legendSize(size);
	const entries = legend.map((text) => (textWidth(text, false) + 0.95) * letter + 0.9 * em);
	const all = entries.reduce((sum, entry) => sum + entry, 0);
	const rows = all - 0.1 * em > width - 2 * em ? entries.length : Math.min(1, entries.length);
	const across = rows > 1 ? width : 1.1 * em + all;
	const down = 0.9 * em + rows * letter * 1.2;
	const [buttons, button] = [10.5 * em, 4 * em];
	return direction === 'ltr'
		? [
				{ left, top, right: left + across, bottom: top + down },
				{ left: right - buttons, top: bottom - button, right, bottom },
			]
		: [
				{ left: right - across, top, right, bottom: top + down },
				{ left, top: bottom - button, right: left + buttons, bottom },
			];
}
