import { join } from 'node:path';
import { root, runTool } from '../command.js';
import { findBrowser } from '../browser.js';
import { engines } from './pinned.js';
import { cacheFolder, provideEngine, sourcesOf } from './provide.js';
import { startChromium, startEngine } from './start.js';

/** There the story is told to most of its readers. */
const phone = { width: 390, height: 844 };

/**
 * What became of the pinned browsers: those that are here, and a line for each that is not.
 *
 * @param {(engine: import('./pinned.js').Engine) => boolean} which
 * @returns {{ here: { engine: import('./pinned.js').Engine, folder: string }[], skips: string[] }}
 */
export function gather(which) {
	/** @type {ReturnType<typeof gather>} */
	const gathered = { here: [], skips: [] };
	for (const engine of engines.filter(which)) {
		try {
			gathered.here.push({ engine, folder: provideEngine(engine) });
		} catch (error) {
			const why = error instanceof Error ? error.message : String(error);
			const what = sourcesOf(engine).join(' and ');
			gathered.skips.push(
				`skipped: the story in ${engine.name}: ${why} (install ${what} to ${cacheFolder()})`,
			);
		}
	}
	return gathered;
}

/**
 * Starts browsers, walks the built story in them with vitest, and ends them; answers with vitest's
 * exit code. A browser of today is there to compare them with.
 *
 * @param {ReturnType<typeof gather>['here']} here
 * @param {string} profiles a folder for what they write down
 * @param {string[]} args for vitest
 * @param {Record<string, string>} [env]
 */
export async function walkEngines(here, profiles, args, env) {
	const { serve } = await import('../serve.js');
	/** @type {(() => Promise<void>)[]} */
	const ends = [];
	try {
		const site = await serve(join(root, 'build'), 0);
		ends.push(site.close);
		const today = await startChromium(await findBrowser(), join(profiles, 'today'));
		ends.push(today.end);
		const running = [];
		for (const { engine, folder } of here) {
			const { name, kind, moves } = engine;
			const { address, end } = await startEngine(engine, folder, join(profiles, name), phone);
			ends.push(end);
			running.push({ name, kind, moves, address });
		}
		return await runTool('vitest', ['run', '--config=tests/browsers/vitest.config.ts', ...args], {
			env: {
				...env,
				STORY_ADDRESS: site.address,
				REFERENCE: today.address,
				ENGINES: JSON.stringify(running),
			},
		});
	} finally {
		for (const end of ends.reverse()) await end();
	}
}
