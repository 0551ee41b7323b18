import type { Story } from '../story/story';
import type { LabelGround } from '../labels/label';
import type { Box } from '../parts/box';
import { DOTS_ACROSS } from '../parts/dots';
import type { Sheet } from './sheet';
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

/** Where labels and marks stand on it. */
export function groundOn({ window: { at, fit }, size }: OnMap): LabelGround {
	return { at, fit, size, dot: fit / DOTS_ACROSS };
}
