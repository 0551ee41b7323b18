import type { Box } from '../parts/box';

/** The three faces of an edition; which files stand behind them is the build's affair. */
export type FaceName = 'serif' | 'display' | 'sans';

/** How a text is set. */
export interface Type {
	face: FaceName;
	/** The heavier of the face's two weights. */
	strong?: boolean;
	/** In pixels. */
	size: number;
	/** Between the letters, as a share of the size. */
	spacing?: number;
}

/** A line of text as shapes: it needs no font to be shown, and its size is known. */
export interface Setting {
	/** How far the pen has moved. */
	width: number;
	/** What the letters cover, from the start of the baseline; null where there is no ink. */
	ink: Box | null;
	/** SVG path data, the baseline starting at a point. */
	path: (x: number, y: number) => string;
}

/** Sets one line; throws where a face has no glyph for a character. */
export type Typesetter = (text: string, type: Type) => Setting;
