import { sideColour } from './colours';
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
	lines: number;
	/** Of its widest line, which is wider than it may be where one word is. */
	width: number;
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
		lines: words.lines.length,
		width: words.width,
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
	// Smaller rather than broken: a day or a number is read at one glance.
	for (let scale = 1; scale > LEAST; scale -= 0.04) {
		const value = valueRow(sheet, figure, format.figure * scale, width);
		if (value.lines === 1) return [value, captionRow(sheet, figure, words, format, width)];
	}
	return [
		valueRow(sheet, figure, format.figure * LEAST, width),
		captionRow(sheet, figure, words, format, width),
	];
}

/** The least share of its size to which a value is made smaller to stand on one line. */
const LEAST = 0.6;

/** A day is smaller than a number would be: the headline says what came about on it. */
const DAY = 0.66;

type Value = Extract<FigureMark, { kind: 'counter' | 'date' }>;

function valueRow(sheet: Sheet, figure: Value, size: number, width: number): Row {
	const { ink } = sheet.colours;
	const hollow = isOpen(figure.status);
	const colour = figure.kind === 'counter' ? sideColour(sheet.colours, figure.whose) : ink;
	const spoken = (text: string, letters: number, glued = false): Run => ({
		...{ text, colour, glued, whole: true },
		type: { face: 'display', size: letters, spacing: letters === size ? -0.02 : 0 },
	});
	const side = size * 0.46;
	const value: Run[] =
		figure.kind === 'date'
			? [
					{
						text: figure.text,
						colour,
						hollow,
						type: { face: 'display', size: size * DAY, spacing: -0.02 },
					},
				]
			: [
					...(figure.hedge ? [spoken(figure.hedge, side)] : []),
					...(figure.before ? [spoken(figure.before, side)] : []),
					{ ...spoken(figure.text, size, figure.before !== ''), hollow },
					...(figure.after ? [spoken(figure.after, side)] : []),
				];
	return row(sheet, 'value', value, width, { above: size * 0.26, leading: 0.98 });
}

function captionRow(
	sheet: Sheet,
	figure: Value,
	words: Story['words'],
	{ caption }: Pick<Format, 'caption'>,
	width: number,
): Row {
	const runs: Run[] = [
		{ text: figure.caption, type: { face: 'sans', size: caption }, colour: sheet.colours.ink },
		...statusRun(sheet, words, figure.status, caption),
	];
	return row(sheet, 'caption', runs, Math.min(width, caption * 24), {
		above: caption * 0.32,
		leading: 1.28,
		balanced: true,
	});
}
