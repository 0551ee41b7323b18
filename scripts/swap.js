import { existsSync, renameSync, rmSync } from 'node:fs';

/** @param {string} fresh */
const asideOf = (fresh) => `${fresh}.previous`;

/**
 * Puts finished folders in the place of the current ones. Renames alone: nobody ever sees half a
 * site, and where one fails those before it are taken back.
 *
 * @param {...[fresh: string, current: string]} pairs
 */
export function swap(...pairs) {
	for (const [fresh] of pairs)
		if (!existsSync(fresh)) throw new Error(`${fresh} is missing: nothing was put in place.`);
	for (const [fresh] of pairs) rmSync(asideOf(fresh), { recursive: true, force: true });
	/** @type {(() => void)[]} */
	const back = [];
	const move = (/** @type {string} */ from, /** @type {string} */ to) => {
		renameSync(from, to);
		back.unshift(() => renameSync(to, from));
	};
	try {
		for (const [fresh, current] of pairs) {
			if (existsSync(current)) move(current, asideOf(fresh));
			move(fresh, current);
		}
	} catch (error) {
		for (const undo of back) undo();
		throw error;
	}
	for (const [fresh] of pairs) rmSync(asideOf(fresh), { recursive: true, force: true });
}

/**
 * Takes back a swap that a power cut broke off between its renames.
 *
 * @param {...[fresh: string, current: string]} pairs
 */
export function mendSwap(...pairs) {
	for (const [fresh, current] of pairs) {
		const aside = asideOf(fresh);
		if (!existsSync(current) && existsSync(aside)) renameSync(aside, current);
	}
}
