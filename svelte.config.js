import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

// Two editions built at once, as in a test, need a folder each to work in.
const folder = process.env.BUILD_FOLDER || '.svelte-kit';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess({ script: false }),
	kit: {
		outDir: folder,
		adapter: adapter({
			// The adapter empties its folder before it writes. Writing here, and letting
			// scripts/build.js put the finished site in place, keeps a failed build away from build/.
			pages: `${folder}/site`,
			strict: true,
			precompress: false,
		}),
		// A newsroom hosts the folder under any path: no address in it may start with a slash.
		paths: { relative: true },
		typescript: {
			config: (config) => ({
				...config,
				include: [...config.include, '../*.js', '../*.ts', '../scripts/**/*.js'],
			}),
		},
	},
};
