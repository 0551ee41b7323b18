/** The shapes a picture is asked for in. */
export type FormatName = 'card' | 'wide' | 'square' | 'portrait' | 'story';

/** A format: its size, and the measures of what stands in it, in its own pixels. */
export interface Format {
	name: FormatName;
	/** What it is called in file names: 16x9. */
	ratio: string;
	width: number;
	height: number;
	/** Words above the picture, or beside it. */
	layout: 'above' | 'beside';
	/** Nothing that is read comes nearer to an edge; phones lay buttons over the ends of a story. */
	margin: { top: number; side: number; bottom: number };
	/** Width of the words beside the picture. */
	column: number;
	/** Sizes of type. */
	small: number;
	caption: number;
	headline: number;
	title: number;
	dek: number;
	figure: number;
	/** The least size of a label on the map. */
	label: number;
	/** Whether there is room for the date strip; if not, the date stands in words alone. */
	strip: boolean;
}

/** In the order in which they are listed. */
export const FORMATS: Record<FormatName, Format> = {
	card: {
		name: 'card',
		ratio: '1200x630',
		width: 1200,
		height: 630,
		layout: 'beside',
		margin: { top: 52, side: 56, bottom: 44 },
		column: 440,
		small: 24,
		caption: 28,
		headline: 66,
		title: 78,
		dek: 30,
		figure: 92,
		label: 25,
		strip: false,
	},
	wide: {
		name: 'wide',
		ratio: '16x9',
		width: 1600,
		height: 900,
		layout: 'beside',
		margin: { top: 76, side: 80, bottom: 52 },
		column: 540,
		small: 26,
		caption: 33,
		headline: 86,
		title: 108,
		dek: 38,
		figure: 124,
		label: 28,
		strip: true,
	},
	square: {
		name: 'square',
		ratio: '1x1',
		width: 1080,
		height: 1080,
		layout: 'above',
		margin: { top: 56, side: 60, bottom: 46 },
		column: 0,
		small: 26,
		caption: 32,
		headline: 68,
		title: 92,
		dek: 34,
		figure: 100,
		label: 27,
		strip: false,
	},
	portrait: {
		name: 'portrait',
		ratio: '4x5',
		width: 1080,
		height: 1350,
		layout: 'above',
		margin: { top: 68, side: 64, bottom: 52 },
		column: 0,
		small: 27,
		caption: 35,
		headline: 82,
		title: 116,
		dek: 40,
		figure: 124,
		label: 29,
		strip: true,
	},
	story: {
		name: 'story',
		ratio: '9x16',
		width: 1080,
		height: 1920,
		layout: 'above',
		margin: { top: 216, side: 68, bottom: 264 },
		column: 0,
		small: 28,
		caption: 38,
		headline: 94,
		title: 128,
		dek: 44,
		figure: 140,
		label: 31,
		strip: true,
	},
};
