/** A box in the window, in pixels from its top left corner. */
export interface Box {
	left: number;
	top: number;
	width: number;
	height: number;
}

/** Between the words and their note, and between the note and the edge of the window. */
const GAP = 10;

/** A note narrower than this is no pleasure to read; the card it belongs to may be. */
const NARROWEST = 280;

/**
 * Where a note on some words stands: above or below them, whichever leaves it more room, as wide as
 * their card. It never covers the words it explains, and scrolls with them.
 *
 * @param words   what the note explains
 * @param card    the block of text around them
 * @param window  its size, and how far the page is scrolled
 * @returns style for an absolutely placed element of the page
 */
export function notePlace(
	words: Box,
	card: Box,
	window: { width: number; height: number; offset: number },
): string {
	const above = words.top - GAP * 2;
	const below = window.height - words.top - words.height - GAP * 2;
	const width = Math.min(window.width - GAP * 2, Math.max(NARROWEST, card.width));
	const left = Math.max(GAP, Math.min(card.left, window.width - GAP - width));
	const [edge, shift, room] =
		above > below
			? [words.top - GAP, '-100%', above]
			: [words.top + words.height + GAP, '0', below];
	const pixels = (value: number) => `${Math.round(value)}px`;
	return [
		`top:${pixels(edge + window.offset)}`,
		`left:${pixels(left)}`,
		`width:${pixels(width)}`,
		`max-height:${pixels(Math.max(0, room))}`,
		`translate:0 ${shift}`,
	].join(';');
}
