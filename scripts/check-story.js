import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool } from './command.js';

/**
 * Reads the content straight from the sources, without a build.
 *
 * @param {boolean} [machine] whether a program asks: the report as JSON
 * @returns {Promise<import('../src/lib/server/check-story').Verdict>}
 */
export async function checkStory(machine) {
	// What the content folder is called in a message, and CONTENT itself, count from the checkout.
	process.chdir(root);
	// tsconfig.json extends what SvelteKit writes, and Vite reads it. Says nothing of itself.
	if (!existsSync(join(root, '.svelte-kit/tsconfig.json')))
		await runTool('@sveltejs/kit', ['sync'], { program: 'svelte-kit' });
	const { runnerImport } = await import('vite');
	// Vite takes whoever imports like this for a developer and says so to the whole process: the build
	// that follows would be one for development.
	const { NODE_ENV } = process.env;
	/** @type {{ module: typeof import('../src/lib/server/check-story') }} */
	const { module } = await runnerImport(join(root, 'src/lib/server/check-story.ts'), {
		root,
		configFile: false,
		logLevel: 'error',
	});
	if (NODE_ENV === undefined) delete process.env.NODE_ENV;
	else process.env.NODE_ENV = NODE_ENV;
	return module.checkStory(machine);
}
