import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inlineScripts } from './page.js';
import { isForHost, kindOf } from './rules.js';

/**
 * The files of a built site, by their paths in it. What is made for hosts, and what is packed beside
 * its text, is not counted.
 *
 * @param {string} folder
 */
export function filesOf(folder) {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => !entry.isDirectory())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)))
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => !isForHost(path) && !/\.(br|gz)$/.test(path))
		.sort();
}

/**
 * What the rules for hosts are made from.
 *
 * @param {string} folder
 * @returns {import('./rules.js').Site}
 */
export function readSite(folder) {
	const files = filesOf(folder);
	const scriptsOf = (/** @type {string} */ kind) => [
		...new Set(
			files
				.filter((path) => path.endsWith('.html') && kindOf(path) === kind)
				.flatMap((path) => inlineScripts(readFileSync(join(folder, path), 'utf8'))),
		),
	];
	return { files, scripts: { pages: scriptsOf('page'), embeds: scriptsOf('embed') } };
}
