import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isText } from './content-types.js';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Where gzip notes the system it ran on. */
const SYSTEM = 9;
const UNKNOWN = 255;

/**
 * The same bytes for the same text, on every system.
 *
 * @param {Buffer} bytes
 */
export async function squeeze(bytes) {
	const params = {
		[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
		[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
	};
	const [br, gz] = await Promise.all([brotli(bytes, { params }), zip(bytes, { level: 9 })]);
	gz[SYSTEM] = UNKNOWN;
	return { br, gz };
}

/**
 * Writes a `.br` and a `.gz` beside each text of a site, for hosts that hand out what is ready: as
 * small as it gets, and at no cost for each reader.
 *
 * @param {string} folder
 * @param {string[]} files
 */
export async function precompress(folder, files) {
	const packed = await Promise.allSettled(
		files.filter(isText).map(async (file) => {
			const path = join(folder, file);
			const { br, gz } = await squeeze(await readFile(path));
			await writeFile(`${path}.br`, br);
			await writeFile(`${path}.gz`, gz);
		}),
	);
	// Told only now: nothing is still being written when what is half done is cleared away.
	for (const one of packed) if (one.status === 'rejected') throw one.reason;
}
