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
	/** @type {{ module: typeof import('../src/lib/server/check-story') }} */
	const { module } = await runnerImport(join(root, 'src/lib/server/check-story.ts'), {
		root,
		configFile: false,
		logLevel: 'error',
	});
	return module.checkStory(machine);
}
