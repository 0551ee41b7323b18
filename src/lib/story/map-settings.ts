/** [longitude, latitude] in decimal degrees, east and north positive. */
export type Point = [longitude: number, latitude: number];

/** What a place on the map is; each kind has its own mark. */
export type PlaceKind = 'capital' | 'town' | 'base' | 'returned';

/** The side of its mark a name stands on. Before and after follow the direction of reading. */
export type LabelSide = 'above' | 'below' | 'before' | 'after';

export interface CountrySettings {
	/** Its name in Natural Earth. */
	atlas: string;
	/** Where its name is centred. */
	label: Point;
}

export interface PlaceSettings {
	kind: PlaceKind;
	at: Point;
	label: LabelSide;
}

export interface ViewSettings {
	centre: Point;
	/** How many kilometres fit across. */
	km: number;
	/** Where this view sets a country's name or a contingent's dots, if not at their own points. */
	labels: Record<string, Point>;
}

/** `map.yaml`, checked: what the map shows, where it is, and by which id the story speaks of it. */
export interface MapSettings {
	projection: {
		centre: Point;
		/** How far around the centre land is drawn, in degrees. */
		radius: number;
	};
	countries: Record<string, CountrySettings>;
	/** Pairs of Natural Earth names whose common border is in dispute. */
	disputed: [string, string][];
	places: Record<string, PlaceSettings>;
	/** Where the dots of each contingent of the outline stand. */
	contingents: Record<string, Point>;
	views: Record<string, ViewSettings>;
	/** `name` is the id of its name in `Story.names`; null where the map has none. */
	river: { name: string; course: Point[] } | null;
	lake: { name: string; shore: Point[] } | null;
}
