import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { run } from './command.js';

/** Whether this machine lets us install Debian's packages. */
export const isOurs = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** A browser is 100 MB: longer than this takes only a line on which it never comes. */
const patience = 300_000;

/** What Debian asks before it starts a service that it has just installed. */
const servicePolicy = '/usr/sbin/policy-rc.d';

/**
 * Has Debian start no service meanwhile: a web server is wanted as a program, for tests that start
 * it themselves, and not listening to the world.
 *
 * @param {string} policy
 * @param {() => Promise<void>} install
 */
async function withoutServices(policy, install) {
	const ours = !existsSync(policy);
	// 101 says: not allowed.
	if (ours) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
	try {
		await install();
	} finally {
		if (ours) rmSync(policy, { force: true });
	}
}

/**
 * Installs packages of Debian (or Ubuntu) in one go. Whether it worked shows in what is there
 * afterwards.
 *
 * @param {string[]} packages
 * @param {(file: string, args: string[], options: { env: Record<string, string>, timeout: number }) => Promise<number>} [by]
 * @param {string} [policy]
 */
export async function installFromDebian(packages, by = run, policy = servicePolicy) {
	const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, timeout: patience };
	/** @param {string[]} names */
	const install = (names) =>
		by('apt-get', ['install', '-y', '--no-install-recommends', ...names], options);

	console.log(`Installing from Debian (apt-get install ${packages.join(' ')}) …`);
	await withoutServices(policy, async () => {
		await by('apt-get', ['update'], options);
		if ((await install(packages)) === 0 || packages.length === 1) return;
		// apt-get takes all or nothing: what this system does not have (Ubuntu: firefox-esr) must not
		// keep out the rest.
		for (const name of packages) await install([name]);
	});
}
