import type { Status, Story } from '../story/story';
import type { Run } from './block';
import type { Format } from './formats';
import { row, type Row } from './row';
import type { Sheet } from './sheet';
import { statusRun } from './status-run';

/** The least share of its size to which a value is made smaller to stand on one line. */
const LEAST = 0.6;

/**
 * A value large above what it is: smaller rather than broken, as it is read at one glance.
 *
 * @param value the value at a size
 */
export function valueRows(
	sheet: Sheet,
	value: (size: number) => Run[],
	{ caption, status }: { caption: string; status: Status },
	words: Story['words'],
	format: Pick<Format, 'figure' | 'caption'>,
	width: number,
): Row[] {
	const size = format.caption;
	const runs: Run[] = [
		{ text: caption, type: { face: 'sans', size }, colour: sheet.colours.ink },
		...statusRun(sheet, words, status, size),
	];
	const valueRow = (size: number) =>
		row(sheet, 'value', value(size), width, { above: size * 0.26, leading: 0.98 });
	let scale = 1;
	let above = valueRow(format.figure);
	while (above.lines > 1 && scale > LEAST) {
		scale = Math.max(LEAST, scale - 0.04);
		above = valueRow(format.figure * scale);
	}
	return [
		above,
		row(sheet, 'caption', runs, Math.min(width, size * 24), {
			above: size * 0.32,
			leading: 1.28,
			balanced: true,
		}),
	];
}
