import type { Status, Story } from '../story/story';
import { block, type Block, type Run } from './block';
import { mix } from './colours';
import type { Sheet } from './sheet';
import { statusRun } from './status-run';
import type { Box } from '../parts/box';
import type { MapWindow } from './window';

/** What a mark on the map of a poster is drawn with. */
export interface OnMap {
	sheet: Sheet;
	words: Story['words'];
	window: MapWindow;
	/** Size of a label's letters. */
	size: number;
	/** What no label may leave. */
	frame: Box;
}

/** A run of a label; `scale` is its size as a share of the label's. */
export function labelRun({ sheet, size }: OnMap, text: string, strong: boolean, scale = 1): Run {
	return {
		text,
		type: { face: 'sans', strong, size: size * scale },
		colour: sheet.colours.ink,
	};
}

/** The same for what matters less. */
export function quietRun(on: OnMap, text: string, scale = 1): Run {
	const { ink, 'ink-2': second } = on.sheet.colours;
	return { ...labelRun(on, text, false, scale), colour: mix(ink, second, 0.85) };
}

/** A run, with the word for how sure it is. */
export function graded({ sheet, words }: OnMap, run: Run, status: Status): Run[] {
	return [run, ...statusRun(sheet, words, status, run.type.size)];
}

/** Lines of runs below each other, none of them broken unless it is wider than a width. */
export function stacked({ sheet }: OnMap, lines: Run[][], width: number): Block {
	const blocks = lines.map((runs) => block(sheet.set, runs, width, { leading: 1.22 }));
	const size = Math.max(0, ...blocks.map((each) => each.size));
	const all = blocks.flatMap((each) => each.lines);
	return {
		lines: all,
		width: Math.max(0, ...all.map((line) => line.width)),
		height: all.length * size * 1.2,
		leading: size * 1.2,
		size,
	};
}
