/**
 * The table of folders, as rules. Whatever a row does not grant is refused: the reason, and what to
 * do instead, become part of the message, so that the rule explains itself to who meets it.
 */

/** `types`: `import type` only. */
export type Grant = 'types' | 'all';

export interface Row {
	folder: string;
	/** Folders of ours it may import. An engine row names only rows above it. */
	ours: Record<string, Grant>;
	/** Packages it may import; `node:` and `$app` stand for everything that begins like that. */
	packages: Record<string, Grant>;
	/** The parts of d3 that need a page which it may use all the same: it is their door. */
	d3?: string[];
	/** Whether it may touch `window`, `document` and their kin. */
	dom: boolean;
	/** Whether the same input must always give the same output: no clock, timer or dice. */
	pure: boolean;
	/** Why the row is as narrow as it is. */
	reason: string;
	/** What to do with a line that does not fit. */
	instead: string;
}

/** In the order of the table. `src/content` has no row: it holds no code at all. */
export const table: Row[] = [
	{
		folder: 'src/lib/story',
		ours: {},
		packages: { valibot: 'all', 'mdast-util-from-markdown': 'all', mdast: 'types' },
		dom: false,
		pure: true,
		reason: 'the story is checked and final before anything else starts, and knows of nothing else',
		instead: 'hand it in as an argument, or do it in the folder that needs it',
	},
	{
		folder: 'src/lib/geography',
		ours: { 'src/lib/story': 'types' },
		packages: {
			d3: 'all',
			'topojson-client': 'all',
			'topojson-specification': 'types',
			geojson: 'types',
		},
		dom: false,
		pure: true,
		reason:
			'the map is projected once, from the story and a topology alone, with or without a page',
		instead:
			'take the data as an argument; what changes from step to step belongs to src/lib/scene',
	},
	{
		folder: 'src/lib/parts',
		ours: { 'src/lib/story': 'all', 'src/lib/geography': 'types' },
		packages: { d3: 'all', svelte: 'all' },
		dom: false,
		pure: true,
		reason: 'it is what several kinds of mark are drawn with, and knows none of them',
		instead: 'take the value as an argument; what one kind alone needs belongs to its own folder',
	},
	{
		folder: 'src/lib/poster',
		ours: { 'src/lib/story': 'all', 'src/lib/geography': 'types', 'src/lib/parts': 'all' },
		packages: {},
		dom: false,
		pure: true,
		reason:
			'it sets words and shapes on a sheet, and knows no mark: the same input, the same bytes, in any program',
		instead: 'take the value as an argument: files and fonts are read in src/lib/server',
	},
	{
		folder: 'src/lib/marks',
		ours: {
			'src/lib/story': 'all',
			'src/lib/geography': 'types',
			'src/lib/parts': 'all',
			'src/lib/poster': 'all',
		},
		// node: where the manifests are written.
		packages: { d3: 'all', svelte: 'all', 'node:': 'all' },
		dom: false,
		pure: true,
		reason:
			'a kind of mark is one folder: it knows the vocabulary it is drawn from, no other kind and nothing that goes through all of them',
		instead: 'ask for it in the contract, src/lib/marks/mark.ts, and let src/lib/scene hand it in',
	},
	{
		folder: 'src/lib/scene',
		ours: {
			'src/lib/story': 'all',
			'src/lib/geography': 'types',
			'src/lib/parts': 'all',
			'src/lib/marks': 'all',
		},
		packages: { d3: 'all' },
		dom: false,
		pure: true,
		reason:
			'a scene is a pure function of the place: same progress, same picture, in any browser or none',
		instead: 'take the value as an argument, and let src/routes bring the two together',
	},
	{
		folder: 'src/lib/scroll',
		ours: {},
		packages: { scrollama: 'all', svelte: 'all' },
		dom: true,
		pure: false,
		reason: "it answers one number, the reader's place, and must not know what is drawn there",
		instead: 'give out the number and let src/routes pass it on',
	},
	{
		folder: 'src/lib/browser',
		ours: { 'src/lib/story': 'types' },
		packages: {
			svelte: 'all',
			// How a page that shows a graphic of ours learns how high it is.
			'@newswire/frames': 'all',
		},
		dom: true,
		pure: false,
		reason:
			'it asks the browser for what belongs to the reader: choices, sharing, what is kept offline; it has no story and no picture in it',
		instead: 'give out a plain value and let src/routes pass it on',
	},
	{
		folder: 'src/lib/explore',
		ours: { 'src/lib/geography': 'types' },
		packages: { d3: 'all' },
		d3: ['select', 'zoom', 'zoomIdentity', 'pointer'],
		dom: false,
		pure: false,
		reason:
			'it is the door by which the map comes into the hands of a reader who asks for it, and the only place where d3 meets an element: loaded late, it may not be needed to read the story',
		instead:
			'work out where the camera may go and what is drawn in src/lib/scene, and let src/routes hand it in',
	},
	{
		folder: 'src/lib/view',
		ours: {
			'src/lib/story': 'types',
			'src/lib/geography': 'types',
			'src/lib/parts': 'all',
			'src/lib/marks': 'all',
			'src/lib/scene': 'types',
			'src/lib/browser': 'types',
		},
		packages: { svelte: 'all' },
		dom: false,
		pure: true,
		reason:
			'the view draws what it is given and asks nothing, so that it can be baked without a page',
		instead:
			'take the finished value as a prop: work it out in src/lib/scene, hand it down in src/routes',
	},
	{
		folder: 'src/lib/server',
		ours: {
			'src/content': 'all',
			'src/lib/story': 'all',
			// The editor's report goes through the steps as the stage does.
			'src/lib/scene': 'all',
			// The shape of a typesetter, which fontkit is the door to.
			'src/lib/parts': 'types',
			'src/lib/poster': 'types',
		},
		packages: {
			'node:': 'all',
			yaml: 'all',
			archieml: 'all',
			// The theme: its syntax, its colours in whatever notation, and their contrast.
			postcss: 'all',
			culori: 'all',
			// The feed and the sitemap: escaping is easy to get wrong.
			xmlbuilder2: 'all',
			// The vocabulary of schema.org, so that a property it does not have is found while writing.
			'schema-dts': 'types',
			// How large the publisher's mark is, of whatever kind.
			'image-size': 'all',
			// The data files for spreadsheets: quoting and formula guarding are easy to get wrong.
			'csv-stringify': 'all',
			'topojson-simplify': 'all',
			'topojson-specification': 'types',
			'world-atlas': 'all',
			geojson: 'types',
			'subset-font': 'all',
			// The measures of a font.
			'@capsizecss/unpack': 'all',
			'@fontsource-variable': 'all',
			'@resvg/resvg-js': 'all',
			// Which characters a font has; sets the words of posters as outlines.
			fontkit: 'all',
			// The page's own script is bundled at build time, beside SvelteKit and not by it.
			vite: 'all',
			'@sveltejs/vite-plugin-svelte': 'all',
		},
		dom: false,
		pure: false,
		reason: 'it reads files at build time and hands on what it read, ready for the engine',
		instead: 'return the data and let src/routes hand it to the engine',
	},
	{
		// The second composition root: what leaves the newsroom as files, with or without a page.
		folder: 'src/lib/export',
		ours: {
			'src/lib/story': 'all',
			'src/lib/geography': 'all',
			'src/lib/parts': 'all',
			'src/lib/marks': 'all',
			'src/lib/scene': 'all',
			'src/lib/poster': 'all',
			// The codes by which others show a step.
			'src/lib/view': 'all',
			'src/lib/server': 'all',
		},
		packages: { 'node:': 'all', fflate: 'all' },
		dom: false,
		pure: false,
		reason:
			'it puts content and engine together for cards, packs and films, which are made by commands as well as by the build',
		instead: 'write it in the folder that owns it, where it can be tested alone',
	},
	{
		// The composition root: routes, hooks and what SvelteKit expects beside them.
		folder: 'src/routes',
		ours: {
			'src/content': 'all',
			'src/lib/story': 'all',
			'src/lib/geography': 'all',
			'src/lib/scene': 'all',
			'src/lib/scroll': 'all',
			'src/lib/browser': 'all',
			'src/lib/explore': 'all',
			'src/lib/view': 'all',
			'src/lib/server': 'all',
			'src/lib/export': 'all',
		},
		packages: {
			svelte: 'all',
			'@sveltejs/kit': 'all',
			$app: 'all',
			$env: 'all',
			// What a build consists of, for the worker that keeps it: src/service-worker.ts.
			'$service-worker': 'all',
			'node:': 'all',
			geojson: 'types',
			'topojson-specification': 'types',
		},
		dom: true,
		pure: false,
		reason: 'it only puts the parts together',
		instead: 'write it in the folder that owns the library, where it can be tested without a page',
	},
];

/** The engine: the rows that must not form a circle. */
export const engine = table.filter(({ folder }) => folder !== 'src/routes');

/**
 * What the engine is written in, used by as many files of its folder as like. Every other library
 * comes in by a single file, its door, so that replacing it is the work of one file.
 */
export const languages = ['svelte', 'd3', 'valibot', 'node:', '@sveltejs/kit', '$app', '$env'];

/** Names that say nothing about what is inside, and so end up holding everything. */
export const drawers = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'shared', 'index'];

/** What only a page has. */
export const domNames = [
	'window',
	'document',
	'navigator',
	'location',
	'history',
	'screen',
	'localStorage',
	'sessionStorage',
	'matchMedia',
	'getComputedStyle',
	'visualViewport',
	'innerWidth',
	'innerHeight',
	'scrollX',
	'scrollY',
	'addEventListener',
	'ResizeObserver',
	'IntersectionObserver',
	'MutationObserver',
	'DOMParser',
	'Image',
	'CustomEvent',
	'fetch',
];

/** Clocks, timers and dice. `new Date(something)` is none; `new Date()` is found on its own. */
export const impureNames = [
	'performance',
	'setTimeout',
	'setInterval',
	'requestAnimationFrame',
	'requestIdleCallback',
	'crypto',
	'Date.now',
	'Math.random',
];

/** Properties that make the browser lay out the page before it can answer. */
export const layoutNames = [
	'getBoundingClientRect',
	'getClientRects',
	'getBBox',
	'getComputedTextLength',
	'getTotalLength',
	'getPointAtLength',
	'offsetTop',
	'offsetLeft',
	'offsetWidth',
	'offsetHeight',
	'clientTop',
	'clientLeft',
	'clientWidth',
	'clientHeight',
	'scrollTop',
	'scrollHeight',
	'scrollWidth',
	'scrollY',
	'pageYOffset',
	'innerText',
];

/** Parts of d3 that need a page, a clock, dice or the network. */
export const d3Refused =
	/^(select(or|All|orAll)?|selection|create|creator|pointers?|transition|active|interrupt|timer|timerFlush|timeout|interval|now|zoom|zoomTransform|drag(Disable|Enable)?|brush[XY]?|axis\w+|random[A-Z]\w+|json|text|csv|tsv|dsv|xml|html|svg|image|blob|buffer)$/;
