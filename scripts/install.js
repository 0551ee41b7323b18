import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNpm } from './command.js';

/** @typedef {Record<string, { version?: string, optional?: boolean }>} Packages */

/**
 * Whether node_modules holds something else than package-lock.json says. npm writes down what it
 * installed; comparing that, and not file times, is right after a pull, a copy and a broken-off
 * install alike.
 *
 * @param {string} folder
 */
export function lacksPackages(folder) {
	/** @type {Packages} */
	const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
	/** @type {Packages} */
	let installed;
	try {
		const list = join(folder, 'node_modules/.package-lock.json');
		installed = JSON.parse(readFileSync(list, 'utf8')).packages;
	} catch {
		return true;
	}
	return Object.entries(wanted).some(([path, { version, optional }]) => {
		if (path === '') return false;
		const found = installed[path];
		// An optional package may be one for another system.
		return found ? found.version !== version : !optional;
	});
}

/** Installs what is missing. Throws one clear line where that cannot be done. */
export async function install() {
	if (!lacksPackages(root)) return;
	console.log('Installing packages (npm ci) …');
	// Everything here is a development dependency: a machine set to "production" would get nothing.
	const code = await runNpm(['ci', '--include=dev', '--no-fund', '--no-audit']);
	if (code === 0) return;
	throw new Error(
		'The packages could not be installed: see npm\'s own words above. Check that this machine reaches the registry that "npm config get registry" names, then run "npm ci".',
	);
}
