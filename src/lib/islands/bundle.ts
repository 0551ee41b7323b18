import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import {
	createBuilder,
	type EnvironmentOptions,
	type InlineConfig,
	type Rollup,
	type ViteBuilder,
} from 'vite';
import { cssHash } from '../styles/style-scope.js';
import { ISLANDS, islandNames, type IslandName } from './islands';
import { D3_SETUP, lateD3 } from './late-d3';
import { onlyMarks } from './only-marks';
import { writeIslands, type Built } from './write-islands';

/**
 * Asks Chromium to compile the whole of a script while it comes, beside what it does for the page: nearly
 * all of it is needed at once. To other browsers it is a comment.
 * https://v8.dev/blog/explicit-compile-hints
 */
const COMPILE_NOW = '//# allFunctionsCalledOnLoad';

export interface Options {
	/** The kinds of mark that are registered. */
	marks: readonly string[];
	/** What vite.config.ts defines for the pages. */
	define: Record<string, string>;
	/** The oldest browsers that read the story, and that see it move, as Vite names them. */
	reading: string[];
	moving: string[];
}

/**
 * How Vite builds the islands: the parts of the pages that a script brings to life. SvelteKit's own
 * script would hydrate the whole page, words and all, and would clear it where it cannot start. Each
 * island is an environment of its own; all are written into one folder, with a manifest for the pages.
 */
export function islandsConfig(options: Options): InlineConfig {
	return {
		configFile: false,
		mode: 'production',
		logLevel: 'warn',
		// Parts find each other beside themselves, under whatever path the folder is hosted.
		base: './',
		publicDir: false,
		plugins: [
			lateD3,
			onlyMarks(options.marks),
			svelte({ configFile: false, compilerOptions: { cssHash } }),
		],
		define: options.define,
		resolve: { alias: { $lib: resolve('src/lib') } },
		environments: Object.fromEntries(islandNames.map((name) => [name, environment(name, options)])),
		builder: {
			buildApp: async (builder) => writeIslands(await buildEach(builder, islandNames)),
		},
	};
}

function environment(name: IslandName, { reading, moving }: Options): EnvironmentOptions {
	const { source, format } = ISLANDS[name];
	return {
		consumer: 'client',
		build: {
			// Only the story's own script may ask for what moves; frames stand on older pages too.
			target: format === 'es' ? moving : reading,
			write: false,
			modulePreload: false,
			assetsInlineLimit: 0,
			rollupOptions: {
				input: resolve(source),
				treeshake: { manualPureFunctions: D3_SETUP },
				output: {
					format,
					postBanner: COMPILE_NOW,
					entryFileNames: '[name].[hash].js',
					chunkFileNames: '[name].[hash].js',
					assetFileNames: '[name].[hash][extname]',
				},
			},
		},
	};
}

/** What islands are built of and into, with nothing written. */
export async function bundle(options: Options, names = islandNames): Promise<Built> {
	return buildEach(await createBuilder(islandsConfig(options)), names);
}

async function buildEach(
	{ build, environments }: ViteBuilder,
	names: readonly IslandName[],
): Promise<Built> {
	const built: [IslandName, Rollup.RollupOutput][] = [];
	for (const name of names) {
		const island = environments[name];
		if (island) built.push([name, (await build(island)) as Rollup.RollupOutput]);
	}
	return Object.fromEntries(built);
}
