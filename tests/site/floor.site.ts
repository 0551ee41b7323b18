import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ESLint } from 'eslint';
import compat from 'eslint-plugin-compat';
import { site } from './site';
import { belowFloor } from './style-floor';

/*
 * The two floors that package.json states (browserslist): every style and script of what is built is
 * held against the older one, the moving story's own script against the newer.
 */

const A_DETAIL = 'a refinement: without it the same words stand in the same places';
const IN_GRIDS = 'the data is for flex boxes: in a grid, where it stands, it is as old as grids';

/** What may be asked for below the floor without a fallback, and why no reader loses anything by it. */
const MAY_LACK: Record<string, string> = {
	'color-scheme': 'the colours are the page’s own; scroll bars and controls stay light',
	'@property': 'saves work; without it the same lengths are worked out where they are used',
	'@page': 'where on a sheet the page number stands',
	'@container': 'each has a rule for windows beside it, under @supports not (width: 1cqw)',
	container: 'without containers nothing asks for their units: --cqw',
	'container-type': 'without containers nothing asks for their units: --cqw',
	'(scripting)': 'buttons are hidden until script runs: html:not([data-running])',
	'(forced-colors)': 'such a browser has no forced colours',
	'forced-color-adjust': 'such a browser has no forced colours',
	':focus-visible': 'the browser’s own outline stands in',
	':has': 'the bar’s open panel: its focus says the same (:focus-within)',
	':marker': A_DETAIL,
	':details-content': 'what is folded stays as the browser folds it',
	'grid-template-rows': 'the captions of two discs then need not end in one line',
	'align-self': IN_GRIDS,
	'place-self': IN_GRIDS,
	'place-items': IN_GRIDS,
	cursor: 'a phone has none',
	...Object.fromEntries(
		[
			'accent-color',
			'break-after',
			'contain',
			'content-visibility',
			'hanging-punctuation',
			'orphans',
			'overflow-anchor',
			'overscroll-behavior',
			'overscroll-behavior-x',
			'resize',
			'scroll-behavior',
			'scroll-margin',
			'scroll-margin-block',
			'scroll-margin-block-start',
			'scroll-margin-bottom',
			'scroll-margin-top',
			'scroll-snap-stop',
			'scrollbar-width',
			'text-decoration-thickness',
			'text-underline-offset',
			'text-wrap',
			'widows',
		].map((property) => [property, A_DETAIL]),
	),
};

const filesIn = (folder: string, ending: RegExp) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => ending.test(path))
		.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

const pages = filesIn(site, /\.html$/);
const scripts = filesIn(site, /\.js$/);
const sources = filesIn('src', /\.(css|svelte)$/);
/** What stands in elements of that name, each text once. */
const inside = (element: string) => [
	...new Set(
		pages.flatMap(({ text }) =>
			[...text.matchAll(new RegExp(`<${element}>([^]*?)</${element}>`, 'g'))].map(
				([, inner = '']) => inner,
			),
		),
	),
];
const sheets = inside('style');
const packed = (css: string) => css.replaceAll(/\s|;(?=\})/g, '');
const lacking = sheets.flatMap(belowFloor);
const named = (feature: string) => feature.split(': ')[0]!.replace(/\(\)$/, '');

test('no style asks an old browser for what it lacks without a fallback', () => {
	const told = lacking
		.filter(({ feature }) => !(named(feature) in MAY_LACK))
		.map(({ feature, at, lack }) => `${feature} in ${at}: ${lack.join(', ')}`);
	expect([...new Set(told)]).toEqual([]);
});

test('each reason for going without still has something that goes without', () => {
	const names = new Set(lacking.map(({ feature }) => named(feature)));
	expect(Object.keys(MAY_LACK).filter((name) => !names.has(name))).toEqual([]);
});

test('each fallback of the source is in what is built', () => {
	const conditions = sources.flatMap(({ text }) =>
		[...text.matchAll(/@supports [^{]+\{/g)].map(([condition]) => packed(condition)),
	);
	// An earlier value of the same property, for browsers that do not know the later one.
	const pairs = sources.flatMap(({ text }) =>
		[...text.matchAll(/\n\s*([\w-]+: [^;{}]+;)(?=\n\s*([\w-]+: [^;{}]+);)/g)]
			.filter(([, first, second]) => first?.split(':')[0] === second?.split(':')[0])
			.map(([, first = '', second = '']) => packed(first + second)),
	);
	expect(conditions.length).toBeGreaterThan(3);
	expect(pairs.length).toBeGreaterThan(3);
	// What is loaded later carries its styles in its script.
	const built = packed([...sheets, ...scripts.map(({ text }) => text)].join(''));
	const swallowed = [...conditions, ...pairs].filter((fallback) => !built.includes(fallback));
	expect(swallowed).toEqual([]);
});

/** The scripts see whether it is there, and do without. */
const ASKED_FIRST = ['requestIdleCallback'];

/** What a script asks of a browser that is not there in each of a floor, one line each. */
async function beyond(
	floor: 'production' | 'moving',
	text: string,
	sourceType: 'module' | 'script',
) {
	const eslint = new ESLint({
		overrideConfigFile: true,
		overrideConfig: {
			languageOptions: { ecmaVersion: floor === 'moving' ? 2022 : 2020, sourceType },
			linterOptions: { reportUnusedDisableDirectives: 'off' },
			plugins: { compat },
			settings: { browserslistOpts: { env: floor }, lintAllEsApis: true },
			rules: { 'compat/compat': 'error' },
		},
	});
	const [result] = await eslint.lintText(text);
	const told = result?.messages.map(({ message }) => message) ?? [];
	return [...new Set(told)].filter(
		(message) => !ASKED_FIRST.some((name) => message.startsWith(name)),
	);
}

/** The story's own script and what it loads run only where the picture can move. */
const moves = (path: string) => /^live\/(live|Explore)\./.test(path);

test('the moving story asks for no more than the browsers it is for', async () => {
	const own = scripts.filter(({ path }) => moves(path));
	expect(own.length).toBeGreaterThan(0);
	for (const { path, text } of own)
		expect(await beyond('moving', text, 'module'), path).toEqual([]);
});

test('every other script asks for no more than the oldest browser has', async () => {
	const others = scripts.filter(({ path }) => !moves(path));
	expect(others.length).toBeGreaterThan(0);
	for (const { path, text } of others)
		expect(await beyond('production', text, 'script'), path).toEqual([]);
	for (const text of inside('script'))
		expect(await beyond('production', text, 'script'), text.slice(0, 80)).toEqual([]);
});
