import type { FigureMark } from '../scene/scene';
import type { Story } from '../story/story';
import { block, drawBlock, type Run, type Standing } from './block';
import { isOpen } from './certainty';
import type { Format } from './formats';
import { statusRun } from './map-marks';
import type { Sheet } from './sheet';

/** Words of the head, from the top down. */
export interface Row {
	id: string;
	/** Space above it. */
	above: number;
	height: number;
	draw: (x: number, y: number, standing: Standing) => void;
}

/** A row of words no wider than a width. */
export function row(
	sheet: Sheet,
	id: string,
	runs: Run[],
	width: number,
	{ above, leading, balanced }: { above: number; leading: number; balanced?: boolean },
): Row {
	const words = block(sheet.set, runs, width, { leading, balanced });
	return {
		id,
		above,
		height: words.height,
		draw: (x, y, standing) => drawBlock(sheet, id, words, x, y, standing),
	};
}

/**
 * A number or a day, with what it is, as rows above the map. None for figures that take the place of
 * the map.
 */
export function figureRows(
	sheet: Sheet,
	figure: FigureMark,
	words: Story['words'],
	format: Pick<Format, 'figure' | 'caption'>,
	width: number,
): Row[] {
	if (figure.kind !== 'counter' && figure.kind !== 'date') return [];
	const { ink } = sheet.colours;
	const hollow = isOpen(figure.status);
	const colour = figure.kind === 'counter' ? sheet.colours[figure.whose] : ink;
	const spoken = (text: string, size: number, glued = false): Run => ({
		...{ text, colour, glued, whole: true },
		type: { face: 'display', size, spacing: size === format.figure ? -0.02 : 0 },
	});
	const side = format.figure * 0.46;
	const value: Run[] =
		figure.kind === 'date'
			? [
					{
						text: figure.text,
						colour,
						hollow,
						type: { face: 'display', size: format.figure * 0.8, spacing: -0.02 },
					},
				]
			: [
					...(figure.hedge ? [spoken(figure.hedge, side)] : []),
					...(figure.before ? [spoken(figure.before, side)] : []),
					{ ...spoken(figure.text, format.figure, figure.before !== ''), hollow },
					...(figure.after ? [spoken(figure.after, side)] : []),
				];
	const caption: Run[] = [
		{ text: figure.caption, type: { face: 'sans', size: format.caption }, colour: ink },
		...statusRun(sheet, words, figure.status, format.caption),
	];
	return [
		row(sheet, 'value', value, width, { above: format.figure * 0.26, leading: 0.98 }),
		row(sheet, 'caption', caption, Math.min(width, format.caption * 24), {
			above: format.caption * 0.22,
			leading: 1.28,
			balanced: true,
		}),
	];
}
