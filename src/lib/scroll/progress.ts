/**
 * Where a step holds: from the scroll offset at which it stands in its reading place to the one at
 * which the last of it does. The two are equal but for a card taller than the window.
 */
export interface Place {
	start: number;
	end: number;
}

/**
 * The reader's place in the story as a number: k in the reading place of step k (counted from 0),
 * k + 0.25 a quarter of the way on to the next.
 *
 * Pure: the same offset gives the same number, however the reader came there. It never falls as
 * the offset grows, and stays at the ends beyond them.
 *
 * @param places in document order, in the unit of `offset`
 * @param offset how far the page is scrolled
 * @returns rounded to thousandths, as the page shows it in `data-progress`
 */
export function progressAt(places: Place[], offset: number): number {
	const next = places.findIndex(({ start }) => start > offset);
	if (next === -1) return Math.max(0, places.length - 1);
	const here = places[next - 1];
	const there = places[next];
	if (!here || !there) return 0;
	// In a window without height every step holds until the next: there is no way between them.
	const gap = there.start - here.end;
	const way = gap > 0 ? Math.max(0, offset - here.end) / gap : 0;
	return Math.round((next - 1 + way) * 1000) / 1000;
}

/**
 * The scroll offset at which the reader is at a place in the story: what `progressAt` was asked.
 * Of a step that holds for a while it is the start.
 *
 * @param places in document order, in the unit of the answer
 */
export function offsetAt(places: Place[], progress: number): number {
	const step = Math.max(0, Math.min(places.length - 1, Math.floor(progress)));
	const here = places[step];
	const there = places[step + 1];
	const way = progress - step;
	if (!here) return 0;
	if (!there || way <= 0) return here.start;
	return here.end + way * (there.start - here.end);
}
