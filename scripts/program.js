import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @param {string} file */
function isExecutable(file) {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/**
 * Being there is not enough: Ubuntu's `chromium-browser` and `firefox` may be a note that the real
 * one is a snap, and a downloaded browser may lack the system's libraries.
 *
 * @param {string} file
 * @param {string} asked what makes it answer and end
 * @param {number} code with which it ends then
 */
function works(file, asked, code) {
	if (!isExecutable(file)) return false;
	// On Windows `--version` would open a window.
	if (process.platform === 'win32') return true;
	return spawnSync(file, [asked], { stdio: 'ignore', timeout: 30_000 }).status === code;
}

/**
 * The first program that works: the one that was named, then those on PATH, then elsewhere.
 *
 * @param {string[]} names what it is called on PATH
 * @param {{ env?: Record<string, string | undefined>, named?: string, elsewhere?: string[], asked?: string, code?: number }} [options]
 * @returns {string | null}
 */
export function lookUp(
	names,
	{ env = process.env, named = '', elsewhere = [], asked = '--version', code = 0 } = {},
) {
	const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
	const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
	const candidates = [named, ...onPath, ...elsewhere];
	return candidates.find((file) => file !== '' && works(file, asked, code)) ?? null;
}
