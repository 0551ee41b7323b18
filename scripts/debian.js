import { existsSync } from 'node:fs';
import { run } from './command.js';

/** Whether this machine lets us install Debian's packages. */
export const isOurs = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** A browser is 100 MB: longer than this takes only a line on which it never comes. */
const patience = 300_000;

/**
 * Installs packages of Debian (or Ubuntu) in one go. Whether it worked shows in what is there
 * afterwards.
 *
 * @param {string[]} packages
 * @param {(file: string, args: string[], options: { env: Record<string, string>, timeout: number }) => Promise<number>} [by]
 */
export async function installFromDebian(packages, by = run) {
	const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, timeout: patience };
	/** @param {string[]} names */
	const install = (names) =>
		by('apt-get', ['install', '-y', '--no-install-recommends', ...names], options);

	console.log(`Installing from Debian (apt-get install ${packages.join(' ')}) …`);
	await by('apt-get', ['update'], options);
	if ((await install(packages)) === 0 || packages.length === 1) return;
	// apt-get takes all or nothing: what this system does not have (Ubuntu: firefox-esr) must not keep
	// out the rest.
	for (const name of packages) await install([name]);
}
