import type { Camera } from '../geography/geography';
import type { Marks } from '../marks/kinds';
import type { Mark } from '../marks/mark';

/**
 * The picture at one place in the story, as plain data: what is on the stage, where on the map,
 * and how much of it is there. It speaks meanings (whose, how sure), never colours, and
 * map units, never pixels. Words are final.
 */
export interface Scene {
	camera: Camera;
	/** One map, or two while travelling: where we come from and, dissolving in, where we go. */
	drawings: Drawing[];
	/** How much of the title stands over the map: 1 at the opening, 0 once the story has begun. */
	title: number;
	/** How far the map steps back behind a figure: 0 not at all, 1 out of sight. */
	veil: number;
	/** What is marked on the map, and the figure: at rest at most one; while travelling the one that
	 *  leaves, then the one that comes. */
	marks: Marks;
	date: DateMark;
}

/**
 * The map as drawn sharp for one camera. It is painted once; while the reader travels only its
 * scale, its position and `shown` change, which a browser can do without painting.
 */
export interface Drawing extends Mark {
	camera: Camera;
	/** Ids of the countries that stand out. */
	focus: string[];
}

export interface DateMark {
	/** Where on the strip the playhead stands, 0 to 1. */
	at: number;
	/** The date of a step; it stands where that step's playhead does, and moves with none. */
	text: string;
	stands: number;
	/** How much of the text is there, from 0 to 1. */
	shown: number;
}
