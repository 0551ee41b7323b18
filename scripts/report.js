import { requireNode } from './node-version.js';

requireNode();
const { existsSync } = await import('node:fs');
const { join } = await import('node:path');
const { parseArgs } = await import('node:util');
const { root, runTool } = await import('./command.js');
const { lacksPackages } = await import('./install.js');

/*
 * The editor's report on the story; `--json` for machines. Ends with 1 where the content is wrong.
 * Straight from the sources: nothing is built for it.
 */

// What the content folder is called in a message, and CONTENT itself, count from the checkout.
process.chdir(root);

try {
	const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
	// Nothing is installed here: npm would speak into the JSON.
	if (lacksPackages(root)) throw new Error('Packages are missing: run "npm ci" first.');
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
	const { sound, text } = module.checkStory(values.json);
	if (sound || values.json) process.stdout.write(text);
	else process.stderr.write(text);
	process.exitCode = sound ? 0 : 1;
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
