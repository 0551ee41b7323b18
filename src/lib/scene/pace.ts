/** How far to either side of a step the scene holds still, as a share of the way to the next. */
export const HOLD = 0.2;

/**
 * The reader's place as the scene should follow it: still while a card is being read, then
 * travelling, slow at both ends.
 *
 * Continuous, never falling, and exact at whole numbers.
 *
 * @param progress the reader's place: 2.25 is a quarter of the way from step 2 to step 3
 */
export function pace(progress: number): number {
	const step = Math.floor(progress);
	const way = (progress - step - HOLD) / (1 - 2 * HOLD);
	return step + ease(Math.min(1, Math.max(0, way)));
}

/** The same for readers who asked for less motion: whole steps, changing halfway. */
export function paceReduced(progress: number): number {
	return Math.round(progress);
}

/** Hermite's smoothstep: no jerk where a journey starts and ends. */
function ease(t: number): number {
	return t * t * (3 - 2 * t);
}
