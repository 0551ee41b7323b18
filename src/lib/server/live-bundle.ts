import { svelte } from '@sveltejs/vite-plugin-svelte';
import { basename, resolve } from 'node:path';
import { build, type Plugin, type Rollup } from 'vite';
import { manifest } from '../marks/manifests.js';
import { cssHash } from './style-scope.js';

/** The script of a page and the parts of it that are loaded when they are asked for. */
export interface LiveBundle {
	/** File name of the part that the page starts with. */
	entry: string;
	/** What each file holds, by name; names carry a hash, so that they may be kept for ever. */
	files: Map<string, string | Uint8Array>;
	/** The files of the sources and of packages that something of is in it. */
	modules: string[];
	/** The packages of others among them, by name. */
	packages: string[];
}

/**
 * What d3's modules for colours and interpolation call to set themselves up. Their packages say that
 * nothing else hangs on it, but each comes as one file, of which a bundler cannot know as much.
 */
const D3_SETUP = [
	'define',
	'extend',
	'hue',
	'rgbSpline',
	'hsl',
	'hcl',
	'cubehelix',
	'interpolateTransform',
];

/** What only parts need that are loaded late: they bring d3's colours and interpolation along. */
const LATE_D3 = /node_modules.d3-(transition|zoom|drag)\b|\?late$/;

/**
 * Keeps what only late parts use of a module out of the script that every reader is sent. A bundler
 * puts a module that two files share into the one that comes first, with all that either uses of it:
 * the map to explore gets copies of its own.
 */
const lateD3: Plugin = {
	name: 'late-d3',
	enforce: 'pre',
	async resolveId(source, importer) {
		if (!importer || !/^d3-(color|interpolate)$/.test(source) || !LATE_D3.test(importer))
			return null;
		const found = await this.resolve(source, importer.replace('?late', ''), { skipSelf: true });
		return found && { ...found, id: `${found.id}?late` };
	},
	// Functions called where they stand: their packages say that nothing else hangs on it.
	transform: {
		filter: { id: /node_modules.d3-interpolate\b/ },
		handler: (code) => ({
			code: code.replaceAll(' = (function', ' = /* @__PURE__ */ (function'),
			map: null,
		}),
	},
};

/** Registers some kinds of mark and no others: what a story has none of is no work for its readers. */
function onlyMarks(names: readonly string[]): Plugin {
	return {
		name: 'only-marks',
		load: {
			filter: { id: /\/marks\/manifest\/\w+\.ts$/ },
			handler: (id) => manifest(basename(id, '.ts'), names, resolve(id, '../..')),
		},
	};
}

/**
 * Asks Chromium to compile the whole of a script while it comes, beside what it does for the page: nearly
 * all of it is needed at once. To other browsers it is a comment.
 * https://v8.dev/blog/explicit-compile-hints
 */
const COMPILE_NOW = '//# allFunctionsCalledOnLoad';

/**
 * Bundles a page's own script, for browsers. SvelteKit's would hydrate the whole page, words and
 * all, and would clear it where it cannot start; ours brings to life what moves and leaves the rest
 * as it arrived.
 *
 * @param entry the script, from the root of the project
 * @param format `es`, with parts that are loaded late; or `iife`, one classic script, which alone runs
 * in a sandboxed frame: to a module that has no origin of its own a plain host gives no leave
 * @param marks the kinds of mark that are registered; without this, all
 */
export async function bundleLive(
	entry: string,
	format: 'es' | 'iife' = 'es',
	marks?: readonly string[],
): Promise<LiveBundle> {
	const result = (await build({
		configFile: false,
		mode: 'production',
		logLevel: 'warn',
		// Parts find each other beside themselves, under whatever path the folder is hosted.
		base: './',
		publicDir: false,
		plugins: [
			lateD3,
			marks && onlyMarks(marks),
			svelte({ configFile: false, compilerOptions: { cssHash } }),
		],
		// As in vite.config.ts.
		define: { OFFLINE: JSON.stringify(OFFLINE), MEASURED: JSON.stringify(MEASURED) },
		resolve: { alias: { $lib: resolve('src/lib') } },
		build: {
			// Only the story's own script may ask for what moves; frames stand on older pages too.
			target: format === 'es' ? MOVING : READING,
			write: false,
			modulePreload: false,
			assetsInlineLimit: 0,
			rollupOptions: {
				input: resolve(entry),
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
	})) as Rollup.RollupOutput;
	const [first] = result.output;
	// Its styles are in the page's own style sheet already.
	const styles = new Set([...(first.viteMetadata?.importedCss ?? [])]);
	const kept = result.output.filter(({ fileName }) => !styles.has(fileName));
	const modules = kept.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
	return {
		entry: first.fileName,
		files: new Map(
			kept.map((file) => [
				basename(file.fileName),
				file.type === 'chunk' ? file.code : file.source,
			]),
		),
		modules,
		packages: packagesIn(modules),
	};
}

/** Whose the modules are that lie in `node_modules`. */
function packagesIn(modules: string[]): string[] {
	const names = modules.flatMap(
		(id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id.replaceAll('\\', '/'))?.[1] ?? [],
	);
	return [...new Set(names)].sort();
}
