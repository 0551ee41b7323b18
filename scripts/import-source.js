import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeManifests } from '../src/lib/marks/manifests.js';
import { root, runTool } from './command.js';

/**
 * Imports a file of the sources as it stands, without a build. What the content folder is called, and
 * CONTENT itself, count from the checkout from then on.
 *
 * @template {object} Module
 * @param {string} file from the top of the checkout
 * @returns {Promise<Module>}
 */
export async function importSource(file) {
	process.chdir(root);
	// tsconfig.json extends what SvelteKit writes, and Vite reads it. Says nothing of itself.
	if (!existsSync(join(root, '.svelte-kit/tsconfig.json')))
		await runTool('@sveltejs/kit', ['sync'], { program: 'svelte-kit' });
	writeManifests();
	const { runnerImport } = await import('vite');
	const { svelte } = await import('@sveltejs/vite-plugin-svelte');
	// Vite takes whoever imports like this for a developer and says so to the whole process: a build
	// that follows would be one for development.
	const { NODE_ENV } = process.env;
	/** @type {{ module: Module }} */
	const { module } = await runnerImport(join(root, file), {
		root,
		configFile: false,
		// Posters are drawn with components.
		plugins: [svelte({ configFile: false, compilerOptions: { dev: false } })],
		logLevel: 'error',
	});
	if (NODE_ENV === undefined) delete process.env.NODE_ENV;
	else process.env.NODE_ENV = NODE_ENV;
	return module;
}
