import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a build is made from. */
export const sources = [
	'src',
	'static',
	'package-lock.json',
	'scripts/build.js',
	'scripts/hosting',
	'svelte.config.js',
	'vite.config.ts',
];

/**
 * The newest change at or below a path. Folders count as well: their time moves when something in
 * them is deleted or renamed.
 *
 * @param {string} path
 * @returns {number}
 */
function newestChange(path) {
	const found = lstatSync(path, { throwIfNoEntry: false });
	if (!found) return 0;
	if (!found.isDirectory()) return found.mtimeMs;
	const below = readdirSync(path).map((name) => newestChange(join(path, name)));
	return Math.max(found.mtimeMs, ...below);
}

/**
 * Whether build/ is there and as new as everything it is made from. scripts/build.js gives the
 * folder the time at which the build began, so that a change made during a build counts as newer.
 *
 * @param {string} folder the checkout
 */
export function isBuilt(folder) {
	const build = statSync(join(folder, 'build'), { throwIfNoEntry: false });
	if (!build) return false;
	return sources.every((source) => newestChange(join(folder, source)) < build.mtimeMs);
}
