import { accessSync, constants, existsSync, mkdirSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a build takes on the disk, its working files included, with room to spare. */
const room = 64 * 1024 * 1024;

/** @typedef {Error & { code?: string, path?: string, dest?: string }} Failure */

/**
 * What went wrong while files were written, in one line with its remedy; null where it is no matter
 * of files.
 *
 * @param {Failure} failure
 */
export function sayFailure({ code, path, dest }) {
	const where = dest ?? path ?? 'The folder';
	switch (code) {
		case 'ENOSPC':
		case 'EDQUOT':
			return `The disk is full, and ${where} could not be written: make room, then build again.`;
		case 'EACCES':
		case 'EPERM':
			return `${where} may not be written by you: give yourself the right to (chmod, chown), or build in a copy of your own.`;
		case 'EROFS':
			return `${where} lies on a disk that can only be read: build in a copy elsewhere.`;
		case 'ENOTDIR':
		case 'EEXIST':
			return `${where} is a file, and a folder belongs there: move it away, then build again.`;
		default:
			return null;
	}
}

/**
 * Sees that a build can be written, before minutes are spent on it.
 *
 * @param {string[]} folders they need not be there yet
 * @param {(folder: string) => { bavail: number, bsize: number }} [statfs]
 */
export function mustBeWritable(folders, statfs = statfsSync) {
	for (const folder of folders) {
		const found = statSync(folder, { throwIfNoEntry: false });
		if (found && !found.isDirectory()) throw failure('ENOTDIR', folder);
		accessSync(nearest(folder), constants.W_OK);
	}
	const [work = '.'] = folders;
	if (!existsSync(work)) mkdirSync(work, { recursive: true });
	const { bavail, bsize } = statfs(work);
	if (bavail * bsize < room) throw failure('ENOSPC', work);
}

/** The folder, or where it is not there yet the one it will lie in. @param {string} folder @returns {string} */
const nearest = (folder) => (existsSync(folder) ? folder : nearest(dirname(folder)));

/** @param {string} code @param {string} path @returns {Failure} */
const failure = (code, path) => Object.assign(new Error(code), { code, path });
