import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startInBackground } from '../background.js';
import { launchArguments } from '../browser.js';
import { startFirefox } from '../firefox.js';

/** Where a Chromium says it is to be spoken to. */
const listening = /DevTools listening on (ws:\S+)/;

/**
 * Starts a Chromium with its DevTools open to this machine alone.
 *
 * @param {string} file
 * @param {string} profile a folder to make, for whoever starts it to remove
 * @param {Record<string, string>} [env]
 */
export async function startChromium(file, profile, env) {
	mkdirSync(profile, { recursive: true });
	const { said, end } = await startInBackground(
		file,
		[
			...launchArguments,
			'--headless',
			'--hide-scrollbars',
			'--force-color-profile=srgb',
			'--remote-debugging-port=0',
			`--user-data-dir=${profile}`,
			'about:blank',
		],
		{ env, ready: listening },
	);
	return { address: said, end };
}

/**
 * The program of a pinned browser, and the libraries it was packed with.
 *
 * @param {import('./pinned.js').Engine} engine
 * @param {string} folder where it lies
 */
function programOf({ kind }, folder) {
	const [file, libraries] = {
		chromium: ['chromium', 'lib'],
		firefox: ['usr/lib/firefox-esr/firefox-esr', 'usr/lib/x86_64-linux-gnu'],
	}[kind].map((path) => join(folder, path));
	return { file: file ?? '', env: { LD_LIBRARY_PATH: libraries ?? '' } };
}

/**
 * Whether it runs here: this system may lack what that of its day had.
 *
 * @param {import('./pinned.js').Engine} engine
 * @param {string} folder where it lies
 */
export function runs(engine, folder) {
	const { file, env } = programOf(engine, folder);
	// These Chromiums do not tell their version: they are asked to read an empty page.
	const chromium = [...launchArguments, '--headless', '--dump-dom', 'about:blank'];
	const asked = spawnSync(file, engine.kind === 'chromium' ? chromium : ['--version'], {
		stdio: 'ignore',
		env: { ...process.env, ...env },
		timeout: 30_000,
	});
	return asked.status === 0;
}

/**
 * Starts a pinned browser.
 *
 * @param {import('./pinned.js').Engine} engine
 * @param {string} folder where it lies
 * @param {string} profile a folder to make, for whoever starts it to remove
 * @param {{ width: number, height: number }} size of its page, where it cannot be resized later
 */
export function startEngine(engine, folder, profile, size) {
	const { file, env } = programOf(engine, folder);
	return engine.kind === 'chromium'
		? startChromium(file, profile, env)
		: startFirefox(file, profile, { env, size });
}
