import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/** What a build is made from. */
const sources = [
	'src',
	'static',
	'package-lock.json',
	'scripts/build.js',
	'scripts/hosting',
	'svelte.config.js',
	'vite.config.ts',
	'vite.islands.config.ts',
];

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
	const isSource = sources.some((source) =>
		`${content}${sep}`.startsWith(join(folder, source, sep)),
	);
	for (const source of [...sources, ...(isSource ? [] : [content])])
		for (const file of filesAt(resolve(folder, source))) {
			const bytes = readFileSync(file);
			// A folder of content is the same wherever it lies.
			const name = relative(source === content ? content : folder, file).replaceAll('\\', '/');
			hash.update(`${name}\n${bytes.length}\n`).update(bytes);
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
