import { readdirSync, rmSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkStory } from './check-story.js';
import { root, runTool } from './command.js';
import { mendSwap, swap } from './swap.js';

// Builds aside and puts the site in place at the very end: a build that fails, at whatever point,
// leaves the build/ before it as it was.
// As in svelte.config.js.
const site = join(root, process.env.BUILD_FOLDER || '.svelte-kit', 'site');
const build = join(root, 'build');

mendSwap(site, build);
rmSync(site, { recursive: true, force: true });

const started = new Date();
const verdict = await checkStory();
const code = verdict.sound ? await runTool('vite', ['build']) : 1;
if (!verdict.sound) console.error(verdict.text);
for (const warning of verdict.warnings) console.warn(warning);
if (code === 0) {
	// For SvelteKit's own navigation in the browser, of which there is none here.
	for (const file of readdirSync(site, { recursive: true, encoding: 'utf8' }))
		if (basename(file) === '__data.json') rmSync(join(site, file));
	// Read by scripts/built.js: what changes from this moment on is not in this build.
	utimesSync(site, started, started);
	swap(site, build);
	console.log('The finished site is in build/.');
} else {
	console.error('The build failed: the reason stands above. build/ was left as it was.');
	process.exitCode = 1;
}
