import { block, drawBlock, type Run, type Standing } from './block';
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
