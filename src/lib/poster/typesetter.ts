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

/** A stretch of text in one direction, as the renderer will set it. */
export interface Setting {
	/** How far the pen moves. */
	width: number;
	/** What the letters cover, from the start of the baseline; null where there is no ink. */
	ink: Box | null;
	/** Its parts from left to right, each in one font, which is called by its family. */
	parts: { text: string; family: string; x: number }[];
	/** Between the letters, in pixels; none in a script whose letters join. */
	spacing: number;
}

/**
 * Measures a text with the fonts that the renderer sets it in.
 *
 * @throws MissingGlyph where a face has no glyph for a character
 */
export type Typesetter = (text: string, type: Type, direction?: 'ltr' | 'rtl') => Setting;
