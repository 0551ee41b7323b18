/** What the bench notes in a page while it loads: see load.js. */
export interface Seen {
	firstPaint: number;
	largestPaint: number;
	/** Null until it is there. */
	firstPicture: number | null;
	shift: number;
	/** When the page was last busy. */
	busy: number;
}

declare global {
	interface Window {
		bench: {
			seen: Seen;
			/** Stops noting, and answers with what was noted. */
			end: () => Seen;
		};
	}
}
