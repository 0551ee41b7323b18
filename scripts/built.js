import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nameBuild } from './version.js';

/** Where the name of the last finished build is written down; what ships does not need it. */
const record = (/** @type {string} */ folder) => join(folder, '.svelte-kit/built');

/**
 * Whether build/ is what a build would make now: from the same sources, with the same settings.
 *
 * @param {string} folder the checkout
 * @param {Record<string, string | undefined>} [env]
 */
export function isBuilt(folder, env = process.env) {
	if (!existsSync(join(folder, 'build')) || !existsSync(record(folder))) return false;
	return readFileSync(record(folder), 'utf8') === nameBuild(folder, env);
}

/**
 * Writes down what is in build/.
 *
 * @param {string} folder the checkout
 * @param {string} name of the build, as it was when the build began: what changes during one is not in it
 */
export function rememberBuild(folder, name) {
	mkdirSync(dirname(record(folder)), { recursive: true });
	writeFileSync(record(folder), name);
}
