import { requireNode } from './node-version.js';

requireNode();
const { parseArgs } = await import('node:util');
const { root } = await import('./command.js');
const { lacksPackages } = await import('./install.js');

/*
 * The editor's report on the story; `--json` for machines. Ends with 1 where the content is wrong.
 * Straight from the sources: nothing is built for it.
 */

try {
	const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
	// Nothing is installed here: npm would speak into the JSON.
	if (lacksPackages(root)) throw new Error('Packages are missing: run "npm ci" first.');
	const { checkStory } = await import('./check-story.js');
	const { sound, text } = await checkStory(values.json);
	if (sound || values.json) process.stdout.write(text);
	else process.stderr.write(text);
	process.exitCode = sound ? 0 : 1;
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
