import adapter from '@sveltejs/adapter-static';
import { root } from './scripts/command.js';
import { contentFolder } from './scripts/content.js';
import { writeManifests } from './src/lib/marks/manifests.js';
import { cssHash } from './src/lib/styles/style-scope.js';
import { nameBuild } from './scripts/version.js';

// Whatever reads the sources reads these settings first.
writeManifests();

// Two editions built at once, as in a test, need a folder each to work in.
const folder = process.env.BUILD_FOLDER || '.svelte-kit';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { cssHash },
	kit: {
		outDir: folder,
		adapter: adapter({
			// The adapter empties its folder before it writes. Writing here, and letting
			// scripts/build.js put the finished site in place, keeps a failed build away from build/.
			pages: `${folder}/site`,
			// A part that a newsroom leaves out is a route that is not written.
			strict: false,
			precompress: false,
		}),
		// Another story is another folder: src/lib/content/content.ts.
		alias: { $content: contentFolder() },
		// A newsroom hosts the folder under any path: no address in it may start with a slash.
		paths: { relative: true },
		// A page of words should not wait for a second file before it can be painted.
		inlineStyleThreshold: Infinity,
		// SvelteKit's own choice is the time, which differs where nothing else does.
		version: { name: nameBuild(root) },
		// Asked for by the page when the story is there: src/lib/offline/offline.ts.
		serviceWorker: { register: false },
		typescript: {
			config: (config) => ({
				...config,
				include: [
					...config.include,
					...['../*.js', '../*.ts', '../scripts/**/*.js', '../bench/**/*.js', '../bench/**/*.ts'],
				],
			}),
		},
	},
};
