import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. Every script works from here, wherever it was called from. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * What is running on our behalf, each with the way to end it.
 *
 * @type {Set<{ kill: (signal: NodeJS.Signals) => unknown }>}
 */
const running = new Set();

/**
 * Has a program that goes on beside us end when we are interrupted, and waits for it then. Answers
 * with how to forget it.
 *
 * @param {() => Promise<void>} end
 */
export function endsWithUs(end) {
	const program = { kill: end };
	running.add(program);
	return () => running.delete(program);
}

/**
 * @typedef {{ env?: Record<string, string>, timeout?: number, hear?: (words: string) => void }} Options
 */

/**
 * Runs a program to its end, its words going where ours go, or to `hear`, and answers with its exit
 * code. Its stdin is closed: nothing may wait for an answer from somebody who is not there.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {Options & { shell?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function run(file, args, { env, timeout, shell, hear } = {}) {
	return new Promise((resolve) => {
		const child = spawn(file, args, {
			cwd: root,
			stdio: hear ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
			env: { ...process.env, ...env },
			timeout,
			shell,
		});
		running.add(child);
		for (const words of [child.stdout, child.stderr])
			words?.on('data', (text) => hear?.(`${text}`));
		child.once('error', (error) => {
			running.delete(child);
			console.error(`${file}: ${error.message}`);
			resolve(127);
		});
		child.once('close', (code) => {
			running.delete(child);
			resolve(code ?? 1);
		});
	});
}

/**
 * Runs the program an installed package brings, without npx, a shell or a `.cmd` file in between.
 *
 * @param {string} name the package
 * @param {string[]} args
 * @param {Options & { program?: string }} [options]
 */
export function runTool(name, args, { program, ...options } = {}) {
	const folder = join(root, 'node_modules', name);
	const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const file = typeof bin === 'string' ? bin : bin[program ?? name];
	return run(process.execPath, [join(folder, file), ...args], options);
}

/** @param {string[]} args @param {{ env?: Record<string, string> }} [options] */
export function runNpm(args, options) {
	const npm = process.env.npm_execpath;
	if (npm?.endsWith('npm-cli.js')) return run(process.execPath, [npm, ...args], options);
	// Only Windows needs the shell, where npm is a `.cmd` file.
	return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/**
 * Ends cleanly on Ctrl-C, and on the polite signal of a system shutting down: passes it on to
 * whatever we started, lets go of what we hold, and leaves without a stack.
 *
 * @param {() => unknown} [letGo]
 * @param {number} [code] the exit code: 0 where being ended is how the program ends anyway
 */
export function endOnInterrupt(letGo, code = 0) {
	const end = async () => {
		await Promise.all([...running].map((program) => program.kill('SIGINT')));
		await letGo?.();
		process.exit(code);
	};
	process.on('SIGINT', end);
	process.on('SIGTERM', end);
}
