import { join } from 'node:path';
import { findBrowser } from '../browser.js';
import { root, runTool } from '../command.js';
import { skipLine } from '../needs.js';
import { engines } from './pinned.js';
import { provideEngine, sourcesOf } from './provide.js';
import { runs, startChromium, startEngine } from './start.js';

/** There the story is told to most of its readers. */
const phone = { width: 390, height: 844 };

/**
 * @typedef {{
 *   here: { engine: import('./pinned.js').Engine, folder: string }[],
 *   skips: string[],
 * }} Gathered `skips`: a line for each that cannot be had
 */

/**
 * What became of the pinned browsers: those that are here, and a line for each that is not.
 *
 * @param {(engine: import('./pinned.js').Engine) => boolean} which
 * @returns {Gathered}
 */
export function gather(which) {
	/** @type {Gathered} */
	const gathered = { here: [], skips: [] };
	for (const engine of engines.filter(which)) {
		try {
			const folder = provideEngine(engine);
			if (!runs(engine, folder)) throw new Error('it does not run on this system');
			gathered.here.push({ engine, folder });
		} catch (error) {
			const why = error instanceof Error ? error.message : String(error);
			gathered.skips.push(
				skipLine({ name: `the story in ${engine.name}`, packages: sourcesOf(engine), why }),
			);
		}
	}
	return gathered;
}

/**
 * Starts browsers, has vitest visit the built story in them, and ends them; answers with vitest's
 * exit code. A browser of today is there to compare them with.
 *
 * @param {'main' | 'pictures'} visit a file of tests/engines
 * @param {Gathered['here']} here
 * @param {string} profiles a folder for what they write down
 * @param {{ args?: string[], env?: Record<string, string> }} [options] for vitest
 */
export async function visitIn(visit, here, profiles, { args = [], env } = {}) {
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
		return await runTool(
			'vitest',
			[
				'run',
				`engines/${visit}`,
				'--config=tests/browsers/vitest.config.ts',
				'--reporter=verbose',
				...args,
			],
			{
				env: {
					...env,
					STORY_ADDRESS: site.address,
					REFERENCE: today.address,
					ENGINES: JSON.stringify(running),
				},
			},
		);
	} finally {
		for (const end of ends.reverse()) await end();
	}
}
