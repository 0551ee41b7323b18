import { existsSync, renameSync, rmSync } from 'node:fs';

/** @param {string} fresh */
const asideOf = (fresh) => `${fresh}.previous`;

/**
 * Puts a finished folder in the place of the current one. Two renames: nobody ever sees half a
 * site, and where the second fails the first is taken back.
 *
 * @param {string} fresh
 * @param {string} current
 */
export function swap(fresh, current) {
	if (!existsSync(fresh)) throw new Error(`${fresh} is missing: nothing was put in place.`);
	const aside = asideOf(fresh);
	rmSync(aside, { recursive: true, force: true });
	if (existsSync(current)) renameSync(current, aside);
	try {
		renameSync(fresh, current);
	} catch (error) {
		if (existsSync(aside)) renameSync(aside, current);
		throw error;
	}
	rmSync(aside, { recursive: true, force: true });
}

/**
 * Takes back a swap that a power cut broke off between its two renames.
 *
 * @param {string} fresh
 * @param {string} current
 */
export function mendSwap(fresh, current) {
	const aside = asideOf(fresh);
	if (!existsSync(current) && existsSync(aside)) renameSync(aside, current);
}
