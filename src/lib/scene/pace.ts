/**
 * The scene holds still until this share of the way to the next step. On a phone the card that has
 * been read leaves upwards across the picture: only then is the picture in sight again.
 */
export const LEAVE = 0.46;

/** From here on it holds still again: it has arrived a moment before the next card has. */
export const ARRIVE = 0.96;

/**
 * The reader's place as the scene should follow it: still while a card is being read and while it
 * clears the picture, then travelling, slow at both ends.
 *
 * Continuous, never falling, and exact at whole numbers.
 *
 * @param progress the reader's place: 2.25 is a quarter of the way from step 2 to step 3
 */
export function pace(progress: number): number {
	const step = Math.floor(progress);
	const way = (progress - step - LEAVE) / (ARRIVE - LEAVE);
	return step + ease(Math.min(1, Math.max(0, way)));
}

/**
 * Where the scene stands for readers who asked for less motion: at whole steps, changing halfway on the
 * journey.
 *
 * @param paced as `pace` gives it
 */
export function stepped(paced: number): number {
	return Math.round(paced);
}

/** Hermite's smoothstep: no jerk where a journey starts and ends. */
function ease(t: number): number {
	return t * t * (3 - 2 * t);
}
