import { posix } from 'node:path';

/**
 * The table of folders and the ESLint rules made from it. An import that no row grants is refused;
 * the message of the rule gives the reason and the remedy.
 *
 * @typedef {object} Row
 * @property {string} folder
 * @property {string[]} imports folders of ours and packages that its files may import
 * @property {string[]} [types] the same, by `import type` only
 * @property {string[]} [d3] names of d3 that need a page and are granted all the same
 * @property {boolean | string[]} dom whether its files may use `window` and its kin, or which of them
 * @property {boolean} pure whether the same input must give the same output: no clock, timer or dice
 * @property {boolean} [measures] whether its files may make the browser lay out the page
 * @property {string} reason why the row is as narrow as it is
 * @property {string} instead what to do with a line that does not fit
 * @property {string} [files] the files the row is for, without their folder
 * @property {number[]} [depths] how many folders below `folder` they stand; -1: beside it
 * @property {{ regex: string, reason: string, instead: string }[]} [refused] specifiers that are
 * refused although `imports` grants them
 * @property {{ selector: string, message: string }[]} [syntax] what its files may not contain
 */

/** @type {Row} */
const parts = {
	folder: 'src/lib/parts',
	imports: ['d3', 'svelte'],
	types: ['src/lib/geography'],
	dom: false,
	pure: true,
	reason: 'several kinds of mark are drawn with these parts, so a part depends on no kind',
	instead: 'pass the value in as an argument; code for one kind belongs in its own folder',
};

/** @type {Row} */
const marks = {
	folder: 'src/lib/marks',
	// A kind has no folders of its own.
	depths: [0, 1],
	imports: [...['src/lib/parts', 'src/lib/labels', 'src/lib/poster'], ...['d3', 'svelte', 'node:']],
	types: ['src/lib/geography', 'src/lib/reading'],
	dom: false,
	pure: true,
	reason:
		'a kind of mark is one folder, which depends on no other kind and on no module that loops over all kinds',
	instead:
		'add the value to the contract in src/lib/marks/mark.ts and let src/lib/scene pass it in',
};

/** What is run by the build alone, and so may read the outline. */
const checks = {
	imports: [...marks.imports, 'src/lib/reading', 'valibot'],
	types: ['src/lib/geography'],
};

/** @type {Row} */
const scroll = {
	folder: 'src/lib/scroll',
	imports: ['scrollama', 'svelte'],
	// Announcing a step needs these two. What is measured is known to one file: see `exceptions`.
	dom: ['document', 'CustomEvent'],
	pure: false,
	reason:
		"this folder reports one number, the reader's progress, and does not know what is drawn there",
	instead: 'export the number and let src/routes pass it on',
};

/** @type {Row} */
const routes = {
	// With hooks and worker, which stand beside it. Node is granted in `exceptions`.
	folder: 'src/routes',
	depths: [-1, 0, 1, 2, 3, 4],
	imports: [
		...['src/content', 'src/*.css', 'src/lib/geography', 'src/lib/scene'],
		...['src/lib/scroll', 'src/lib/preferences', 'src/lib/offline', 'src/lib/analytics'],
		...['src/lib/view', 'src/lib/note', 'src/lib/explore'],
		...[
			'src/lib/embed',
			'src/lib/parse',
			'src/lib/content',
			'src/lib/syndication',
			'src/lib/export',
		],
		...[
			'src/lib/islands',
			'src/lib/fonts',
			'svelte',
			'@sveltejs/kit',
			'$app',
			'$env',
			'$service-worker',
		],
	],
	types: ['geojson', 'topojson-specification'],
	dom: true,
	pure: false,
	reason: 'routes only combine the other folders',
	instead: 'write the code in the folder that owns it, where it can be tested without a page',
};

/**
 * A row grants only rows above it, so that folders cannot import each other in a circle.
 *
 * @type {Row[]}
 */
export const table = [
	{
		folder: 'src/lib/story',
		imports: [],
		dom: false,
		pure: true,
		reason: 'these are the types and the vocabulary of a story, which every folder shares',
		instead: 'what reads a file belongs in src/lib/reading or src/lib/parse',
	},
	{
		folder: 'src/lib/reading',
		imports: ['valibot', 'mdast-util-from-markdown'],
		types: ['mdast'],
		dom: false,
		pure: true,
		reason:
			'src/lib/parse and each kind of mark read the files of the newsroom with these tools, so a tool knows no file and no kind',
		instead: 'pass the value in as an argument; what a file may say belongs in src/lib/parse',
	},
	{
		folder: 'src/lib/geography',
		imports: ['d3', 'topojson-client', 'topojson-simplify', 'world-atlas'],
		types: ['topojson-specification', 'geojson'],
		dom: false,
		pure: true,
		reason: 'the map is projected once, from the story and a topology, with or without a page',
		instead:
			'pass the data in as an argument; what changes from step to step belongs in src/lib/scene',
	},
	parts,
	{
		folder: 'src/lib/labels',
		imports: ['src/lib/parts'],
		types: ['src/lib/geography'],
		dom: false,
		pure: true,
		reason:
			'labels are placed the same way on a page and on a poster, so this folder knows neither, nor a kind of mark',
		instead: 'pass measured words in as an argument; what a label says belongs to its kind of mark',
	},
	{
		folder: 'src/lib/poster',
		imports: [...['src/lib/parts', 'src/lib/labels'], ...['linebreak', 'bidi-js', 'svelte']],
		types: ['src/lib/geography'],
		dom: false,
		pure: true,
		reason:
			'these modules set words and shapes on a sheet and know no kind of mark; the same input gives the same bytes in any program',
		instead:
			'pass the value in as an argument; files are read in src/lib/content and src/lib/fonts',
	},
	marks,
	{
		folder: 'src/lib/scene',
		imports: ['src/lib/parts', 'src/lib/marks', 'd3'],
		types: ['src/lib/geography'],
		dom: false,
		pure: true,
		reason:
			'a scene is a pure function of the progress: the same progress gives the same picture in any browser or none',
		instead: 'pass the value in as an argument from src/routes',
	},
	{
		folder: 'src/lib/parse',
		imports: ['src/lib/reading', 'src/lib/marks', 'valibot'],
		dom: false,
		pure: true,
		reason:
			'this folder is the only way from the files of a newsroom to a story, and the same files always give the same story',
		instead: 'pass the value in as an argument; files are opened in src/lib/content',
	},
	scroll,
	{
		folder: 'src/lib/preferences',
		imports: ['svelte'],
		dom: true,
		pure: false,
		reason:
			'this folder keeps what readers choose for themselves and contains no story and no picture',
		instead: 'return a plain value and let src/routes pass it on',
	},
	{
		folder: 'src/lib/offline',
		imports: [],
		dom: true,
		pure: false,
		reason:
			'this folder keeps the site for reading without a network, for the page and for the worker',
		instead: 'pass the value in as an argument from src/routes',
	},
	{
		folder: 'src/lib/analytics',
		imports: [],
		dom: true,
		pure: false,
		reason:
			'this folder passes on events of the page as they are told, and is left out where no newsroom asks for them',
		instead: 'add it to the event, which src/lib/scroll tells',
	},
	{
		folder: 'src/lib/view',
		imports: ['src/lib/parts', 'src/lib/marks', 'svelte'],
		types: ['src/lib/geography', 'src/lib/scene', 'src/lib/preferences'],
		dom: false,
		pure: true,
		reason:
			'components draw their props and ask for nothing else, so that they can be rendered at build time without a page',
		instead:
			'take the finished value as a prop: compute it in src/lib/scene and pass it down from src/routes',
	},
	{
		folder: 'src/lib/note',
		imports: ['svelte'],
		dom: false,
		pure: true,
		reason: 'a note shows an entry of the page beside a claim, at a place that it is told',
		instead: 'pass the value in from src/routes',
	},
	{
		folder: 'src/lib/explore',
		imports: [
			...['src/lib/parts', 'src/lib/labels', 'src/lib/marks', 'src/lib/scene', 'src/lib/view'],
			...['d3', 'svelte'],
		],
		types: ['src/lib/geography'],
		d3: ['select', 'zoom', 'zoomIdentity', 'pointer'],
		dom: ['document', 'getComputedStyle'],
		pure: false,
		reason:
			'this folder is loaded only when a reader asks to explore the map, and is the only one where d3 gets an element of the page',
		instead: 'pass the value in from src/routes',
	},
	{
		folder: 'src/lib/embed',
		imports: ['src/lib/view', 'svelte', '$app', '@newswire/frames'],
		types: ['src/lib/geography', 'src/lib/scene'],
		dom: true,
		pure: false,
		reason:
			'this folder holds what other sites show of the story: pages for frames, their scripts and the code to copy',
		instead: 'take the finished value as a prop from src/routes',
	},
	{
		// What each package is for: CONTRIBUTING.md, Dependencies.
		folder: 'src/lib/content',
		imports: [
			...['src/content', 'src/lib/reading', 'src/lib/parse', 'src/lib/geography'],
			'src/lib/marks',
			...['node:', 'yaml', 'archieml', 'postcss', 'culori', 'image-size'],
		],
		dom: false,
		pure: false,
		reason: 'this folder reads the files of the newsroom at build time and returns the story',
		instead: 'return the data and let src/routes or src/lib/export pass it on',
	},
	{
		folder: 'src/lib/fonts',
		imports: [
			...['src/lib/content', 'src/lib/parts', 'src/lib/poster', 'node:', 'subset-font', 'fontkit'],
			...['@capsizecss/unpack', '@fontsource-variable'],
		],
		dom: false,
		pure: false,
		reason: 'this folder reads font files at build time and cuts them to the words of the story',
		instead: 'return the data and let src/routes or src/lib/export pass it on',
	},
	{
		folder: 'src/lib/report',
		imports: [...['src/lib/marks', 'src/lib/scene', 'src/lib/content', 'src/lib/fonts']],
		dom: false,
		pure: false,
		reason: 'the report tells editors what they have written, step by step, and draws nothing',
		instead: 'write the code in the folder that owns it, and report what it returns',
	},
	{
		folder: 'src/lib/syndication',
		imports: [...['src/lib/reading', 'src/lib/report', 'csv-stringify', 'xmlbuilder2']],
		types: ['src/lib/content', 'schema-dts'],
		dom: false,
		pure: false,
		reason: 'this folder writes the story for other programs: feed, sitemap, open data, metadata',
		instead: 'pass the value in as an argument from src/routes or src/lib/export',
	},
	{
		folder: 'src/lib/export',
		imports: [
			...['src/lib/reading', 'src/lib/geography', 'src/lib/parts'],
			'src/lib/labels',
			...['src/lib/marks', 'src/lib/scene', 'src/lib/poster', 'src/lib/content', 'src/lib/fonts'],
			...['src/lib/embed', 'src/lib/syndication', 'node:', 'fflate', '@resvg/resvg-js'],
		],
		types: ['geojson'],
		dom: false,
		pure: false,
		reason:
			'this folder combines content and engine into cards, packs and films, for commands as well as for the build',
		instead: 'write the code in the folder that owns it, where it can be tested alone',
	},
	{
		folder: 'src/lib/styles',
		imports: ['src/lib/content'],
		types: ['postcss'],
		dom: false,
		pure: true,
		reason: 'this folder changes style sheets as they are built, in whatever file they stand',
		instead: 'pass the value in as an argument from the settings of the build',
	},
	{
		folder: 'src/lib/islands',
		imports: [
			...['src/lib/marks', 'src/lib/styles', 'svelte', '$app'],
			...['node:', 'vite', '@sveltejs/vite-plugin-svelte'],
		],
		dom: false,
		pure: false,
		reason:
			'this folder builds the scripts of the pages and says by which name a page asks for one',
		instead:
			'pass the value in from vite.islands.config.ts, or write the code in the island itself',
	},
	routes,
];

/** What the files of a kind may not import, by their name: src/lib/marks/mark.ts says who runs them. */
const facets = [
	{
		files: '*.ts',
		regex: '^svelte(?:/|$)|\\.svelte$|(?:^|[./])poster(?:/|$)',
		reason: 'scene.ts is sent to readers, and does not draw',
	},
	{
		files: 'check.ts',
		...checks,
		regex: '^svelte(?:/|$)|\\.svelte$|(?:^|[./])poster(?:/|$)',
		reason: 'check.ts runs in the build, and does not draw',
	},
	{
		files: '*.poster.ts',
		regex: '(?<!\\.shape)\\.svelte$',
		reason: 'a poster is drawn without a page, of which it has only shapes: X.shape.svelte',
	},
	{
		files: '*.svelte',
		regex: '(?:^|[./])poster(?:/|$)',
		reason: 'a component is sent to readers, who need no posters',
	},
];

const otherKind = {
	regex: '^(?:\\.\\.|\\$lib/marks)/[^./][^/]*/',
	reason: marks.reason,
	instead: marks.instead,
};

/**
 * What is drawn once, for the page and for posters: src/lib/poster/shape.ts draws it there.
 *
 * @param {Row} row
 */
function shapes(row) {
	const reason = 'a shape is drawn on the page and on posters, so it has what both have';
	const instead = 'draw the inside of an <svg>, in attributes of SVG, and take colours as props';
	const files = '*.shape.svelte';
	return {
		...row,
		files,
		refused: [
			{ regex: '(?:^|[./])poster(?:/|$)|(?<!\\.shape)\\.svelte$', reason, instead },
			...(row.folder === marks.folder ? [otherKind] : []),
		],
		syntax: [
			{
				selector: 'SvelteStyleElement, SvelteAttribute[key.name=/^(style|vector-effect)$/]',
				message: `${row.folder}/${files} may not have styles. ${because({ reason, instead })}`,
			},
		],
	};
}

/**
 * Files for which a row is wider or narrower. ESLint takes the last entry that names a file.
 *
 * @type {Row[]}
 */
const exceptions = [
	{ ...routes, files: '{*.server,+server}.ts', imports: [...routes.imports, 'node:'] },
	{ ...scroll, files: 'reader.svelte.ts', dom: true, measures: true },
	{ ...scroll, files: '{step-address,lay-out,story-place.svelte}.ts', dom: true },
	{
		...marks,
		files: '{check,figure-check,drawable}.ts',
		depths: [0],
		...checks,
	},
	...facets.map(({ regex, reason, ...facet }) => ({
		...marks,
		...facet,
		depths: [1],
		refused: [
			{ regex, reason, instead: 'share plain functions and let each file draw' },
			otherKind,
		],
	})),
	shapes(parts),
	shapes({ ...marks, depths: [1] }),
];

const code = '*.{ts,js,svelte}';

/** What only a page has. */
const domNames = [
	...['window', 'document', 'navigator', 'location', 'history', 'screen', 'localStorage'],
	...['sessionStorage', 'matchMedia', 'getComputedStyle', 'visualViewport', 'innerWidth'],
	...['innerHeight', 'scrollX', 'scrollY', 'addEventListener', 'ResizeObserver', 'DOMParser'],
	...['IntersectionObserver', 'MutationObserver', 'Image', 'CustomEvent', 'fetch'],
];

/** Clocks, timers and dice. */
const impureNames = [
	...['performance', 'setTimeout', 'setInterval', 'requestAnimationFrame'],
	...['requestIdleCallback', 'crypto'],
];
const impureProperties = [
	{ object: 'Date', property: 'now' },
	{ object: 'Math', property: 'random' },
];

/** Properties that make the browser lay out the page before it can answer. */
const layoutNames = [
	...['getBoundingClientRect', 'getClientRects', 'getBBox', 'getComputedTextLength'],
	...['getTotalLength', 'getPointAtLength', 'offsetTop', 'offsetLeft', 'offsetWidth'],
	...['offsetHeight', 'clientTop', 'clientLeft', 'clientWidth', 'clientHeight', 'scrollTop'],
	...['scrollHeight', 'scrollWidth', 'scrollY', 'pageYOffset', 'innerText'],
];

/** Names of d3 that need a page, a clock, dice or the network. */
const d3Names =
	'select(?:or|All|orAll)?|selection|create|creator|pointers?|transition|active|interrupt|timer|timerFlush|timeout|interval|now|zoom|zoomTransform|drag(?:Disable|Enable)?|brush[XY]?|axis\\w+|random[A-Z]\\w+|json|text|csv|tsv|dsv|xml|html|svg|image|blob|buffer';

/**
 * What begins the specifiers that lead from one folder to another folder or file of ours.
 *
 * @param {string} from
 * @param {string} to
 */
function pathsTo(from, to) {
	const path = posix.relative(from, to) || '.';
	return [path.startsWith('.') ? path : `./${path}`, to.replace(/^src\/(lib|content)\b/, '$$$1')];
}

/**
 * A regular expression for what begins like one of these.
 *
 * @param {string[]} specifiers
 */
function startOf(specifiers) {
	const starts = specifiers.map((specifier) => {
		const start = specifier.replace(/[.$]/g, '\\$&').replace('*', '[\\w-]+');
		return start.endsWith(':') ? start : `${start}(?:[/?]|$)`;
	});
	return `(?:${starts.join('|')})`;
}

/**
 * What a row refuses to import, as patterns for `no-restricted-imports`.
 *
 * @param {Row} row
 * @param {string} from the folder the importing file stands in
 * @param {string[]} own the folders from the row's down to that one
 */
function refusedImports(row, from, own) {
	const { types = [], d3 = [], refused = [] } = row;
	// Types and vocabulary, which import nothing themselves. The reader's place is a number alone.
	const imports = row.folder === scroll.folder ? row.imports : ['src/lib/story', ...row.imports];
	/** @param {string[]} names */
	const specifiers = (names) =>
		names.flatMap((name) => (name.startsWith('src/') ? pathsTo(from, name) : name));
	const granted = [...imports, ...types.map((name) => `${name} (import type)`)].join(', ');
	const message = `${row.folder} may import ${granted}. ${because(row)}`;
	const allowed = startOf(specifiers([...own, ...imports, ...types]));
	return [
		// The inner condition refuses a path that goes up again after it came down.
		{ regex: `^(?!${allowed}(?!.*\\.\\./))`, message },
		...(types.length > 0
			? [{ regex: `^${startOf(specifiers(types))}`, allowTypeImports: true, message }]
			: []),
		{
			regex: '^d3$',
			importNamePattern: `^(?!(?:${d3.join('|')})$)(?:${d3Names})$`,
			allowTypeImports: true,
			message: `${row.folder} may import from d3 by name what works without a page. Reason: the build leaves out what is not named, and only src/lib/explore connects d3 to a page. Instead: name what is used; what needs a page belongs in src/lib/explore.`,
		},
		...refused.map(({ regex, ...why }) => ({
			regex,
			message: `${from}/${row.files} may not import this. ${because(why)}`,
		})),
	];
}

/** @param {{ reason: string, instead: string }} why */
function because({ reason, instead }) {
	return `Reason: ${reason}. Instead: ${instead}.`;
}

/**
 * The settings for the files of a row that stand so many folders below it.
 *
 * @param {Row} row
 * @param {number} depth
 * @returns {import('eslint').Linter.Config & { files: string[] }}
 */
function settings(row, depth) {
	const own = [row.folder];
	while (own.length <= depth) own.push(`${own.at(-1)}/*`);
	const folder = depth < 0 ? 'src' : (own.at(-1) ?? '');
	const imports = refusedImports(row, folder, own);

	const page = `${row.folder} may not use the page. ${because({
		reason: row.reason,
		instead:
			'measure in src/lib/scroll/reader.svelte.ts, listen to events in src/routes, and pass the value in',
	})}`;
	const layout = `${row.folder} may not measure the layout. ${because({
		reason: 'the browser has to lay out the page before it answers, which makes scrolling stutter',
		instead:
			'use what src/lib/scroll/reader.svelte.ts measured; a size that changes on resize alone comes from "bind:"',
	})}`;
	const impure = `${row.folder} may not use a clock, a timer or random numbers. ${because({
		reason: 'the same input must always give the same output',
		instead: 'pass the value in as an argument',
	})}`;
	const granted = row.dom === true ? domNames : row.dom || [];
	const dom = domNames.filter((name) => !granted.includes(name));

	return {
		files: [`${folder}/${row.files ?? code}`],
		rules: {
			'no-restricted-imports': ['error', { patterns: imports }],
			'no-restricted-globals': [
				'error',
				{
					globals: [
						...dom.map((name) => ({ name, message: page })),
						...(row.pure ? impureNames : []).map((name) => ({ name, message: impure })),
					],
				},
			],
			'no-restricted-properties': row.measures
				? 'off'
				: [
						'error',
						...layoutNames.map((property) => ({ property, message: layout })),
						...(row.pure ? impureProperties : []).map((name) => ({ ...name, message: impure })),
					],
			'no-restricted-syntax': [
				'error',
				...(row.syntax ?? []),
				// What `no-restricted-imports` does not look at: import('…'), as a value and as a type.
				...imports.map(({ regex, allowTypeImports, message }) => ({
					selector: `:matches(ImportExpression${allowTypeImports ? '' : ', TSImportType'})[source.value=${new RegExp(regex, 'u')}]`,
					message,
				})),
				{
					selector:
						'CallExpression[callee.object.type="MetaProperty"][callee.property.name="glob"]',
					message: `${row.folder} may not use import.meta.glob. Reason: ESLint cannot compare a pattern with the table of folders. Instead: import each file.`,
				},
				...(dom.includes('window')
					? ['SvelteName[name=/^svelte:(window|document|body)$/]']
					: []
				).map((selector) => ({ selector, message: page })),
				...(row.pure ? ['NewExpression[callee.name="Date"][arguments.length=0]'] : []).map(
					(selector) => ({ selector, message: impure }),
				),
			],
		},
	};
}

const folders = [...table, ...exceptions].flatMap((row) =>
	(row.depths ?? [0, 1, 2, 3, 4]).map((depth) => settings(row, depth)),
);

/** @type {import('eslint').Linter.Config[]} */
export default [
	...folders,
	{
		files: [`src/**/${code}`],
		ignores: folders.flatMap(({ files }) => files),
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: 'Program',
					message:
						'No row of eslint.architecture.js is for this folder. Reason: each folder of code has a row, and src/content holds no code. Instead: move the file into a folder that has a row, or add a row with a reason.',
				},
			],
		},
	},
];
