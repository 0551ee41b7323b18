/** What the bench notes in a page while it loads: see load.js. */
interface Window {
	bench: {
		firstPaint: number;
		largestPaint: number;
		/** Null until it is there. */
		firstPicture: number | null;
		shift: number;
		/** When the page was last busy. */
		busy: number;
	};
}
