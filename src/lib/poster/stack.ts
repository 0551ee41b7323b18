import { block, drawBlock, type Run, type Standing } from './block';
import type { Sheet } from './sheet';

/** Paragraphs below each other. */
export interface Stack {
	height: number;
	/** @param y the top of the first */
	draw: (x: number, y: number, standing?: Standing) => void;
}

/** Paragraphs no wider than a width. */
export function stack(
	sheet: Sheet,
	id: string,
	paragraphs: Run[],
	width: number,
	leading: number,
): Stack {
	const blocks = paragraphs.map((run) => block(sheet.set, [run], width, { leading }));
	return {
		height: blocks.reduce((sum, { height }) => sum + height, 0),
		draw: (x, y, standing) => {
			let top = y;
			blocks.forEach((paragraph, i) => {
				drawBlock(sheet, `${id} ${i}`, paragraph, x, top, standing);
				top += paragraph.height;
			});
		},
	};
}
