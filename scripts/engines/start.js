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
 * Starts a pinned browser.
 *
 * @param {import('./pinned.js').Engine} engine
 * @param {string} folder where it lies
 * @param {string} profile a folder to make, for whoever starts it to remove
 * @param {{ width: number, height: number }} size of its page, where it cannot be resized later
 */
export function startEngine({ kind }, folder, profile, size) {
	if (kind === 'chromium')
		return startChromium(join(folder, 'chromium'), profile, {
			LD_LIBRARY_PATH: join(folder, 'lib'),
		});
	return startFirefox(join(folder, 'usr/lib/firefox-esr/firefox-esr'), profile, {
		env: { LD_LIBRARY_PATH: join(folder, 'usr/lib/x86_64-linux-gnu') },
		size,
	});
}
