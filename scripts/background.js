import { spawn } from 'node:child_process';
import { setTimeout as after } from 'node:timers/promises';
import { endsWithUs } from './command.js';

/** A browser that has not started after this long will not. */
const patience = 60_000;

/** How long it may take to leave when asked to, before it is made to. */
const grace = 5_000;

/** How often it is asked whether it is ready. */
const pause = 20;

/**
 * Starts a program that goes on beside us, and waits until it is ready.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, ready: RegExp | (() => Promise<boolean>) }} options
 * `ready`: looked for in what it writes, or asked
 * @returns {Promise<{ said: string, end: () => Promise<void> }>} `said`: the first group of `ready`
 */
export async function startInBackground(file, args, { env, ready }) {
	const windows = process.platform === 'win32';
	const child = spawn(file, args, {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, ...env },
		// A group of its own: a browser is many processes, and all of them have to go.
		detached: !windows,
		windowsHide: true,
	});
	let gone = false;
	let written = '';
	const left = new Promise((resolve) => {
		child.once('close', resolve);
		child.once('error', (error) => resolve((written += error.message)));
	}).then(() => (gone = true));
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (/** @type {Buffer} */ data) => (written += data));

	const kill = (/** @type {NodeJS.Signals} */ signal) => {
		try {
			if (windows || child.pid === undefined) child.kill(signal);
			else process.kill(-child.pid, signal);
		} catch {
			// Nobody is left in the group.
		}
	};
	const end = async () => {
		kill('SIGTERM');
		const force = setTimeout(kill, grace, 'SIGKILL');
		await left;
		clearTimeout(force);
		forget();
	};
	const forget = endsWithUs(end);

	const until = performance.now() + patience;
	while (!gone && performance.now() < until) {
		const found = ready instanceof RegExp ? ready.exec(written) : await ready();
		if (found) return { said: (Array.isArray(found) && found[1]) || '', end };
		await Promise.race([left, after(pause)]);
	}
	const what = gone ? 'ended at once' : 'does not start';
	await end();
	throw new Error(`${file} ${what}: ${written.trim()}`);
}
