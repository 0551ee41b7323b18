import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path/posix';
import { constants, brotliCompressSync } from 'node:zlib';
import { fetchedBy, partsOf, strangersIn } from './page.js';

/**
 * Something that weighs: a file as it is sent, or a part of a page.
 *
 * @typedef {{ name: string, bytes: number }} Item
 */

/**
 * What is sent of a file to a browser of today.
 *
 * @param {string} folder
 * @param {string} path
 */
export function sent(folder, path) {
	const packed = join(folder, `${path}.br`);
	return statSync(existsSync(packed) ? packed : join(folder, path)).size;
}

/**
 * The weight of the story read from its first line to its last, in bytes: the page, and what it has a
 * browser fetch by itself. The map to explore and the text edition are for who asks, and what is kept
 * for reading without a network comes after.
 *
 * @param {string} folder
 */
export function weightOfReading(folder) {
	const page = readFileSync(join(folder, 'index.html'), 'utf8');
	const paths = ['index.html', ...new Set(fetchedBy(page).map((address) => normalize(address)))];
	/** @type {Item[]} */
	const files = paths.map((name) => ({ name, bytes: sent(folder, name) }));
	return {
		files,
		requests: files.length,
		bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
		/** Addresses of others that a browser would turn to. */
		strangers: strangersIn(page),
	};
}

/**
 * The parts of a page, each as heavy as it is by itself: together they are more than the page, which
 * is packed as one.
 *
 * @param {string} folder
 * @param {string} path
 * @returns {Item[]}
 */
export function weightOfParts(folder, path) {
	return partsOf(readFileSync(join(folder, path), 'utf8')).map(({ name, html }) => ({
		name,
		// Five is fast: enough to say which part is heaviest.
		bytes: packed(html, 5),
	}));
}

/**
 * The shapes of the map in the story's page, packed as they are sent.
 *
 * @param {string} folder
 */
export function weightOfShapes(folder) {
	const parts = partsOf(readFileSync(join(folder, 'index.html'), 'utf8'));
	const shapes = parts.filter(({ name }) => isShape(name));
	return packed(shapes.map(({ html }) => html).join(''), constants.BROTLI_MAX_QUALITY);
}

/**
 * What comes before a page has told its title, packed as it is sent.
 *
 * @param {string} folder
 */
export function weightToTitle(folder) {
	const page = readFileSync(join(folder, 'index.html'), 'utf8');
	const end = page.indexOf('</h1>');
	return packed(end < 0 ? page : page.slice(0, end), constants.BROTLI_MAX_QUALITY);
}

/** @param {string} name of a part */
export const isShape = (name) => name.startsWith('map-');

/** @param {string} text @param {number} quality */
function packed(text, quality) {
	return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}
