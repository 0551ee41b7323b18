import { readdirSync, readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, test } from 'vitest';
import { table } from '../eslint.architecture.js';
import { importsOf } from './imports';

/** Of the project's own settings, the rules that hold the architecture. */
const eslint = new ESLint({ ruleFilter: ({ ruleId }) => ruleId.startsWith('no-restricted-') });

/** What ESLint says of a made-up file, by line. */
async function complaints(filePath: string, source: string) {
	const [result] = await eslint.lintText(source, { filePath });
	return result!.messages.map(({ line, message }) => `${line}: ${message}`);
}

// The first file waits for ESLint to load the settings.
beforeAll(() => complaints('src/lib/story/a.ts', ''), 60_000);

const script = (source: string) => `<script lang="ts">\n\t${source}\n</script>`;

describe('a line that fits its folder is left alone', () => {
	const allowed: [file: string, source: string][] = [
		['src/lib/reading/words.ts', "import * as v from 'valibot';\nimport { a } from './story';"],
		[
			'src/lib/story/a.ts',
			'export const at = (document: Document) => ({ window: document.title });',
		],
		['src/lib/story/a.ts', 'export const at = (day: string) => new Date(day);'],
		['src/lib/geography/a.ts', "import type { Story } from '$lib/story/story';"],
		['src/lib/geography/a.ts', "type Story = import('../story/story').Story;"],
		['src/lib/scene/a.ts', "import { interpolateZoom } from 'd3';"],
		['src/lib/scene/a.ts', "import { type Camera } from '../geography/geography';"],
		['src/lib/explore/a.ts', "import { zoom } from 'd3';"],
		['src/lib/scroll/reader.svelte.ts', 'window.scrollY;'],
		['src/lib/scroll/a.ts', "document.dispatchEvent(new CustomEvent('a'));"],
		['src/lib/view/bar/A.svelte', script("import B from '../explore/B.svelte';")],
		['src/lib/content/a.ts', "import { readFile } from 'node:fs/promises';"],
		['src/routes/+page.svelte', script("import '../app.css';\n\timport '$content/theme.css';")],
		['src/routes/(story)/a.ts', "const load = () => import('./Explore.svelte');"],
		['src/hooks.server.ts', "import { readFile } from 'node:fs';\nimport './routes/a';"],
		['src/lib/marks/bars/scene.ts', "import { at } from '../../parts/dots';\nimport '../mark';"],
		['src/lib/marks/bars/bars.poster.ts', "import { row } from '../../poster/row';"],
		['src/lib/marks/bars/Bars.svelte', script("import Disc from '../../parts/Disc.svelte';")],
		['src/lib/marks/a/a.poster.ts', "import Dots from '../../parts/Dots.shape.svelte';"],
		['src/lib/marks/a/A.shape.svelte', '<path d="M0 0h1" stroke="red" />'],
	];
	test.each(allowed)('%s: %j', async (file, source) => {
		expect(await complaints(file, source)).toEqual([]);
	});
});

describe('a line that does not fit is refused', () => {
	const page = 'may not use the page';
	const impure = 'may not use a clock, a timer or random numbers';
	const layout = 'may not measure the layout';
	const refused: [why: string, file: string, source: string, says: string][] = [
		['story imports a lower row', 'story/a.ts', "import type { A } from '../scene/a';", ''],
		['story reads a file', 'story/a.ts', "import { readFileSync } from 'node:fs';", ''],
		['story reads a file, without node:', 'story/a.ts', "import fs from 'fs';", ''],
		['story uses Svelte', 'story/a.ts', "import { tick } from 'svelte';", ''],
		['scene takes code', 'scene/a.ts', "import { a } from '../geography/a';", '(import type)'],
		['scene re-exports code', 'scene/a.ts', "export { a } from '../geography/a';", ''],
		['scene re-exports all', 'scene/a.ts', "export * from '../geography/a';", ''],
		['scene loads code', 'scene/a.ts', "const a = import('../geography/a');", ''],
		['geography looks down', 'geography/a.ts', "type S = import('../scene/a').S;", ''],
		[
			'scene checks shapes',
			'scene/a.ts',
			"import * as v from 'valibot';",
			'may import src/lib/story',
		],
		['scene looks down, by alias', 'scene/a.ts', "import { a } from '$lib/scroll/a';", ''],
		['scene looks down, from a folder', 'scene/b/a.ts', "import { a } from '../../view/a';", ''],
		['scene looks down, by a detour', 'scene/a.ts', "import { a } from './b/../../view/a';", ''],
		['scene loads a folder late', 'scene/a.ts', "const v = import('../view/A.svelte');", ''],
		['scene takes all of d3', 'scene/a.ts', "import * as d3 from 'd3';", 'by name'],
		['scene takes d3 to the page', 'scene/a.ts', "import { select } from 'd3';", 'by name'],
		['explore animates', 'explore/a.ts', "import { transition, zoom } from 'd3';", 'by name'],
		['explore reads choices', 'explore/a.ts', "import { a } from '../preferences/a';", ''],
		['explore listens to the window', 'explore/a.ts', "addEventListener('resize', a);", page],
		['scene takes an unknown library', 'scene/a.ts', "import _ from 'lodash/fp';", ''],
		['scene reads a clock', 'scene/a.ts', 'export const now = () => Date.now();', impure],
		['scene reads today', 'scene/a.ts', 'export const now = () => new Date();', impure],
		['scene throws dice', 'scene/a.ts', 'export const dot = () => Math.random();', impure],
		['scene waits', 'scene/a.ts', 'setTimeout(() => {}, 1);', impure],
		['scroll knows the story', 'scroll/a.ts', "import type { A } from '../story/a';", ''],
		['another file knows the window', 'scroll/a.ts', 'innerHeight;', page],
		['view listens to the window', 'view/A.svelte', '<svelte:window onscroll={() => {}} />', page],
		['view reads the window', 'view/A.svelte', '<p>{window.name}</p>', page],
		['view has a module script', 'view/A.svelte', '<script module>\n\tdocument;\n</script>', page],
		['view reads layout', 'view/A.svelte', script('e.getBoundingClientRect();'), layout],
		['share reads layout', 'embed/a.ts', 'const { offsetTop } = e;', layout],
		['view asks SvelteKit', 'view/A.svelte', script("import { page } from '$app/state';"), ''],
		['view takes code of scene', 'view/A.svelte', script("import { a } from '$lib/scene/a';"), ''],
		['view imports content', 'view/A.svelte', script("import '../../content/theme.css';"), ''],
		['islands know geography', 'islands/a.ts', "import { a } from '../geography/a';", ''],
		['content globs', 'content/a.ts', "import.meta.glob('./*.yaml');", 'import.meta.glob'],
		['export asks the browser', 'export/a.ts', 'localStorage.a;', page],
		['a page passes by a folder', 'src/routes/+page.ts', "import { max } from 'd3';", ''],
		['a page reads files', 'src/routes/+page.ts', "import { readFile } from 'node:fs';", ''],
		['a route imports a test', 'src/routes/+page.ts', "import { a } from '../../tests/a';", ''],
		['code among the content', 'src/content/a.ts', '', 'src/content holds no code'],
		['a folder without a row', 'src/lib/charts/a.ts', '', 'No row'],
		['a kind imports a kind', 'marks/bars/scene.ts', "import { a } from '../day/scene';", '/*/'],
		['a kind, by alias', 'marks/bars/Bars.svelte', script("import '$lib/marks/day/a';"), '/*/'],
		['a kind goes through all', 'marks/bars/a.ts', "export * from '../manifest/scene';", '/*/'],
		['a scene imports Svelte', 'marks/bars/scene.ts', "import { tick } from 'svelte';", '/*/*.ts'],
		['a scene imports a view', 'marks/bars/scene.ts', "import A from './Bars.svelte';", '/*/*.ts'],
		['a scene imports a poster', 'marks/bars/scene.ts', "import '../../poster/row';", '/*/*.ts'],
		[
			'a check imports a view',
			'marks/bars/check.ts',
			"import A from './Bars.svelte';",
			'/*/check.ts',
		],
		['a check imports a poster', 'marks/a/check.ts', "import a from './a.poster';", '/*/check.ts'],
		['a poster draws a view', 'marks/a/a.poster.ts', "import A from './A.svelte';", '*.poster.ts'],
		['a shape draws a view', 'marks/a/A.shape.svelte', script("import './A.svelte';"), '.shape'],
		['a shape has styles', 'marks/a/A.shape.svelte', '<style>a {}</style>', 'not have styles'],
		['a shape has a style', 'parts/A.shape.svelte', '<path style="fill:red" />', 'have styles'],
		['a view uses a poster', 'marks/a/A.svelte', script("import '../poster';"), '/*/*.svelte'],
	];
	test.each(refused)('%s', async (_, place, source, says) => {
		const file = place.startsWith('src/') ? place : `src/lib/${place}`;
		const folder = /src\/(content|routes|lib\/\w+)/.exec(file)![0];
		const found = await complaints(file, source);
		expect(found).toHaveLength(1);
		if (says !== 'No row') expect(found[0]).toContain(folder);
		expect(found[0]).toContain(says || `${folder} may import`);
		expect(found[0]).toMatch(/Reason: .+\. Instead: .+\.$/);
	});

	test('at its line', async () => {
		const source = "import type { Story } from '../story/story';\nimport { a } from '../scroll/a';";
		expect(await complaints('src/lib/scene/a.ts', source)).toEqual([
			expect.stringMatching(/^2: '..\/scroll\/a' .*the same progress gives the same picture/),
		]);
	});
});

test('a row of the table grants only rows above it, so that folders cannot form a circle', () => {
	const above = ['src/content', 'src/*.css'];
	for (const { folder, imports, types = [] } of table) {
		const ours = [...imports, ...types].filter((name) => name.startsWith('src/'));
		expect(above, folder).toEqual(expect.arrayContaining(ours));
		above.push(folder);
	}
});

/** Every file of some folders, but what is written by the build. */
const filesIn = (...folders: string[]) =>
	folders
		.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/'));

/** Names that do not say what is inside. */
const drawer = /(^|\/)(utils?|helpers?|common|misc|shared|index)(\.[\w.]+)?(\/|$)/i;

test('no file or folder has a name that fits anything', () => {
	expect(drawer.test('src/lib/view/utils/a.ts')).toBe(true);
	expect(drawer.test('tests/helpers.test.ts')).toBe(true);
	expect(filesIn('src', 'scripts', 'bench', 'tests').filter((file) => drawer.test(file))).toEqual(
		[],
	);
});

/** What the code is written in, imported by as many files as like. */
const language = /^([.$]|(svelte|d3|valibot|@sveltejs\/kit)(\/|$)|node:)/;

test('every other library is imported by one file, so that replacing it is the work of one file', () => {
	const importers: Record<string, string[]> = {};
	for (const file of filesIn('src').filter((name) => /\.(ts|js|svelte)$/.test(name)))
		for (const specifier of importsOf(readFileSync(file, 'utf8'))) {
			if (language.test(specifier)) continue;
			const library = /^(@[^/]+\/)?[^/]+/.exec(specifier)![0];
			importers[library] = [...new Set([...(importers[library] ?? []), file])];
		}
	expect(Object.keys(importers)).toContain('scrollama');
	expect(Object.entries(importers).filter(([, files]) => files.length > 1)).toEqual([]);
});
