import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { sources } from './built.js';

/** What a build reads from its surroundings. */
const settings = ['EDITION', 'SOURCE_DATE_EPOCH'];

/**
 * The name of a build: a hash of everything it is made from. The same sources have the same name, so
 * that a build can be repeated to the byte; a change anywhere gives another, by which readers'
 * browsers notice it.
 *
 * @param {string} folder the checkout
 * @param {Record<string, string | undefined>} [env]
 */
export function nameBuild(folder, env = process.env) {
	const hash = createHash('sha256');
	// Dates and numbers in words are Node's own.
	for (const part of ['node', 'icu', 'cldr']) hash.update(`${process.versions[part]}\n`);
	for (const name of settings) hash.update(`${name}=${env[name] ?? ''}\n`);

	const content = resolve(folder, env.CONTENT || 'src/content');
	const inside = relative(folder, content);
	const elsewhere = inside.startsWith('..') || isAbsolute(inside);
	for (const source of [...sources, ...(elsewhere ? [content] : [])])
		for (const file of filesAt(resolve(folder, source))) {
			const bytes = readFileSync(file);
			const name = relative(folder, file).replaceAll('\\', '/');
			// A folder elsewhere is the same content wherever it lies.
			hash.update(elsewhere && file.startsWith(content) ? relative(content, file) : name);
			hash.update(`\n${bytes.length}\n`).update(bytes);
		}
	return hash.digest('hex').slice(0, 12);
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesAt(path) {
	const found = statSync(path, { throwIfNoEntry: false });
	if (!found) return [];
	if (!found.isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesAt(join(path, name)));
}
