import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path/posix';
import { fetchedBy } from './page.js';

/**
 * What is sent of a file to a browser of today.
 *
 * @param {string} folder
 * @param {string} path
 */
function sent(folder, path) {
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
	const fetched = fetchedBy(readFileSync(join(folder, 'index.html'), 'utf8'));
	const files = ['index.html', ...new Set(fetched.map((address) => normalize(address)))];
	return {
		requests: files.length,
		bytes: files.reduce((sum, path) => sum + sent(folder, path), 0),
	};
}
