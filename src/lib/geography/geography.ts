import type { MultiLineString, Polygon } from 'geojson';

/**
 * The map, projected once into one fixed frame. Every length and position in the program is in
 * units of this frame until the browser turns a view of it into pixels.
 */

/** The frame is a square this many units wide, with the projection's centre in its middle. */
export const FRAME = 10_000;

/** A point of the frame: x to the right, y down. */
export interface Point {
	x: number;
	y: number;
}

/**
 * What the reader looks at: a box around `x`, `y`, of which every part is in sight. Around it the
 * map goes on to the edges of the stage. Its height is its width times `VIEW_ASPECT`.
 */
export interface Camera extends Point {
	width: number;
	height: number;
}

/**
 * Every view has the same shape, so that travelling from one to the next is one scale and one
 * shift, whatever the size of the window: the compositor can do it alone. Five to four is what a
 * phone leaves above a card. app.css says the same as 0.8.
 */
export const VIEW_ASPECT = 0.8;

export interface Country {
	id: string;
	/** SVG path data in frame units. */
	path: string;
	label: Point;
}

export interface Place extends Point {
	id: string;
	kind: 'capital' | 'town' | 'base' | 'returned';
	/** The side of the mark on which its name stands. */
	label: 'above' | 'below' | 'before' | 'after';
}

/** A great circle from one place to another, by their ids. */
export interface Route {
	id: string;
	from: string;
	to: string;
}

/** Shapes of the map in units of the frame, most as GeoJSON: for pictures that show a part of it. */
export interface Projected {
	land: Polygon;
	borders: MultiLineString;
	disputed: MultiLineString;
	countries: Record<string, Polygon>;
	/** The points that curves are drawn through. */
	river: [x: number, y: number][];
	lake: [x: number, y: number][];
}

export interface Geography {
	/** What the path data is written from; only the build has it. */
	projected: Projected;
	/** Path data of all land, and of the borders between countries: agreed ones, disputed ones. */
	land: string;
	borders: string;
	disputed: string;
	/** Empty where the map has none. */
	river: string;
	lake: string;
	countries: Record<string, Country>;
	places: Record<string, Place>;
	views: Record<string, Camera>;
	/** Where a view sets a country's name or a contingent's dots, if not at their own points. */
	labels: Record<string, Record<string, Point>>;
	/** Where the dots of each contingent stand. */
	contingents: Record<string, Point>;
	/** Great circles by line id, from end to end. */
	lines: Record<string, Point[]>;
	/** Units of the frame in a kilometre, at its centre. */
	perKilometre: number;
}

/** Where everything on the map is, without its shapes. */
export type MapPoints = Pick<Geography, 'places' | 'views' | 'labels' | 'contingents' | 'lines'> & {
	countries: Record<string, Pick<Country, 'id' | 'label'>>;
};
