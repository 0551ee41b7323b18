import type { Camera, Place, Point } from '../geography/geography';
import type { Status, Whose } from '../story/story';

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
	names: Name[];
	places: PlaceMark[];
	lines: LineMark[];
	contingents: ContingentMark[];
	/** At rest at most one; while travelling the one that leaves, then the one that comes. */
	figures: FigureMark[];
	date: DateMark;
}

/** Something on the stage. `shown` is how much of it is there, from 0 to 1. */
export interface Mark {
	id: string;
	shown: number;
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

export interface Name extends Mark, Point {
	text: string;
	/** A country the step is about, or one named for orientation only. */
	quiet: boolean;
}

export interface PlaceMark extends Mark, Point {
	kind: Place['kind'];
	label: Place['label'];
	text: string;
	/** A second line, such as a date; empty where there is none. */
	note: string;
	fact: string | null;
	status: Status;
}

export interface LineMark extends Mark {
	/** From the start as far as the line is drawn. */
	points: Point[];
	/** How far it is drawn, from 0 to 1. */
	drawn: number;
	text: string;
	fact: string;
	status: Status;
}

/** Dots for a force: those that are there, and, small, those that have gone. */
export interface ContingentMark extends Mark, Point {
	fact: string;
	status: Status;
	whose: Whose;
	/** How many dots there are in all. */
	count: number;
	/** How many of them have gone, as a share from 0 to 1. */
	gone: number;
	/** SVG path data around the origin, one pixel a unit: the dots that are there, those that have gone. */
	there: string;
	departed: string;
	/** Distance from the middle to the outermost dot's edge, in pixels. */
	radius: number;
	/** The country it stands in; its name is written here and nowhere else. Empty where another of its
	 *  forces has it. */
	country: string;
	/** How many there are: "about 1,200 soldiers"; empty once they have gone. */
	label: string;
	/** As of when, or when they left. */
	note: string;
	/** Where its words stand, if not below its dots. */
	side?: 'above' | 'before' | 'after';
}

export type FigureMark = Mark & (CounterMark | DayMark | QuoteMark | ComparisonMark | BarsMark);

export interface CounterMark {
	kind: 'counter';
	fact: string;
	status: Status;
	whose: Whose;
	/** The number as it stands now; at rest, the fact's own. */
	value: number;
	/** The upper end of a range, or null. */
	to: number | null;
	/** `value` (and `to`) as the edition writes it. */
	text: string;
	/** "about", or empty. */
	hedge: string;
	before: string;
	after: string;
	caption: string;
}

export interface DayMark {
	kind: 'date';
	fact: string;
	status: Status;
	text: string;
	caption: string;
}

export interface QuoteMark {
	kind: 'quote';
	fact: string;
	status: Status;
	text: string;
	translated: boolean;
	caption: string;
}

export interface ComparisonMark {
	kind: 'comparison';
	caption: string;
	groups: GroupMark[];
}

export interface GroupMark {
	fact: string;
	status: Status;
	whose: Whose;
	/** "about", or empty; the number as the edition writes it. */
	hedge: string;
	text: string;
	caption: string;
	/** One dot a person: path data around the origin, and its radius in the same units. */
	dots: string;
	radius: number;
}

export interface BarsMark {
	kind: 'bars';
	title: string;
	caption: string;
	/** Positions and sizes as shares of the plot, 0 to 1, y down. */
	ticks: { y: number; text: string }[];
	years: { x: number; text: string }[];
	/** Where the first series has no count: said, lest an empty year be read as none. */
	gap: { x: number; width: number; text: string } | null;
	series: { id: string; whose: Whose; status: Status; label: string; bars: BarMark[] }[];
}

export interface BarMark {
	fact: string;
	status: Status;
	text: string;
	x: number;
	width: number;
	height: number;
	/** True where another series has the taller bar in the same year: it stands inside that one. */
	inner: boolean;
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
