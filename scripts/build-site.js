import { writeManifests } from '../src/lib/marks/manifests.js';
import { runTool } from './command.js';

/**
 * Has Vite build the islands and then the pages, which name their files.
 *
 * @param {string[]} [args] for the pages
 * @param {{ env?: Record<string, string> }} [options]
 * @returns {Promise<number>} the exit code of the first that failed
 */
export async function buildSite(args = [], options) {
	// What the story's marks are is read by the settings of the first.
	writeManifests();
	const islands = ['build', '--config', 'vite.islands.config.ts', '--configLoader', 'runner'];
	return (await runTool('vite', islands, options)) || runTool('vite', ['build', ...args], options);
}
