import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { violations, type Sources } from './architecture/checking';
import { engine } from './architecture/table';

/** Every file of ours that can carry code or a name. */
function readSources(): Sources {
	const found = ['src', 'scripts', 'bench', 'tests'].flatMap((top) =>
		readdirSync(top, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/')),
	);
	return Object.fromEntries(
		found.map((file) => [file, /\.(ts|js|svelte)$/.test(file) ? readFileSync(file, 'utf8') : '']),
	);
}

describe('the architecture', () => {
	test('every file keeps to the table of folders', () => {
		expect(violations(readSources())).toEqual([]);
	});

	test('a row of the engine names only rows above it, so that folders cannot form a circle', () => {
		const above = ['src/content'];
		for (const { folder, ours } of engine) {
			for (const other of Object.keys(ours))
				expect(above, `${folder} names ${other}`).toContain(other);
			above.push(folder);
		}
	});
});

describe('the checker', () => {
	const types = {
		'src/lib/story/story.ts': '',
		'src/lib/geography/geography.ts': '',
		'src/lib/scene/scene.ts': '',
	};
	/** What it says of one made-up file beside folders that are in order. */
	const complaints = (file: string, source: string, others: Sources = {}) =>
		violations({ ...types, ...others, [file]: source });

	test('has nothing to say where all is in order', () => {
		expect(
			violations({
				...types,
				'src/content/words/en.aml': '',
				'src/lib/story/words.ts':
					"import * as v from 'valibot';\nimport type { Story } from './story';",
				'src/lib/geography/frame.ts':
					"import { geoPath } from 'd3';\nimport type { Story } from '$lib/story/story';",
				'src/lib/scene/scene-at.ts':
					"import { interpolateZoom } from 'd3';\nimport { type Story } from '../story/story';",
				'src/lib/scroll/reader.svelte.ts': "import scrollama from 'scrollama';\nwindow.scrollY;",
				'src/lib/view/Stage.svelte':
					'<script lang="ts">\n\timport type { Scene } from \'../scene/scene\';\n\tlet { scene }: { scene: Scene } = $props();\n</script>\n\n<svg viewBox={scene.box} />',
				'src/lib/content/content.ts':
					"import { readFile } from 'node:fs/promises';\nimport { parse } from 'yaml';\nimport { story } from '../story/story';",
				'src/routes/+page.svelte':
					"<script>\n\timport { base } from '$app/paths';\n\timport Stage from '$lib/view/Stage.svelte';\n\timport '../content/theme.css';\n</script>",
				'src/hooks.server.ts': "import { readFile } from 'node:fs';",
			}),
		).toEqual([]);
	});

	test('names the file, the line, the reason and what to do', () => {
		const [complaint, ...others] = complaints(
			'src/lib/scene/pace.ts',
			"import type { Story } from '../story/story';\nimport { progressAt } from '../scroll/progress';",
		);
		expect(others).toEqual([]);
		expect(complaint).toContain('src/lib/scene/pace.ts:2');
		expect(complaint).toContain('may not import src/lib/scroll');
		expect(complaint).toContain('same progress, same picture');
		expect(complaint).toContain('Instead:');
	});

	const refused: [why: string, file: string, source: string, says: string][] = [
		[
			'story looks down',
			'src/lib/story/a.ts',
			"import type { Scene } from '../scene/scene';",
			'may not import src/lib/scene',
		],
		[
			'story reads a file',
			'src/lib/story/a.ts',
			"import { readFileSync } from 'node:fs';",
			'"node:" enters by',
		],
		[
			'story reads a file, without node:',
			'src/lib/story/a.ts',
			"import fs from 'fs';",
			'"node:" enters by',
		],
		[
			'story uses Svelte',
			'src/lib/story/a.ts',
			"import { tick } from 'svelte';",
			'"svelte" enters by',
		],
		[
			'geography takes code of story',
			'src/lib/geography/a.ts',
			"import { parse } from '../story/story';",
			'types only',
		],
		[
			'geography re-exports code of story',
			'src/lib/geography/a.ts',
			"export { parse } from '../story/story';",
			'types only',
		],
		[
			'geography reads YAML',
			'src/lib/geography/a.ts',
			"import { parse } from 'yaml';",
			'"yaml" enters by src/lib/server only',
		],
		[
			'geography looks down',
			'src/lib/geography/a.ts',
			"type S = import('../scene/scene').Scene;",
			'may not import src/lib/scene',
		],
		[
			'scene checks shapes',
			'src/lib/scene/a.ts',
			"import * as v from 'valibot';",
			'"valibot" enters by src/lib/story only',
		],
		[
			'scene reads topology',
			'src/lib/scene/a.ts',
			"import { feature } from 'topojson-client';",
			'src/lib/geography only',
		],
		[
			'scene loads a folder late',
			'src/lib/scene/a.ts',
			"const view = import('../view/Stage.svelte');",
			'may not import src/lib/view',
		],
		[
			'scene takes all of d3',
			'src/lib/scene/a.ts',
			"import * as d3 from 'd3';",
			'name what is used',
		],
		[
			'scene takes d3 to the page',
			'src/lib/scene/a.ts',
			"import { select } from 'd3';",
			'needs a page',
		],
		[
			'view takes the map into its hands',
			'src/lib/view/A.svelte',
			"<script>\n\timport { zoom } from 'd3';\n</script>",
			'"d3" enters by',
		],
		[
			'the door to d3-zoom takes more than it is the door to',
			'src/lib/explore/zoom.ts',
			"import { transition, zoom } from 'd3';",
			'its "transition"',
		],
		[
			'the door to d3-zoom decides what is drawn',
			'src/lib/explore/zoom.ts',
			"import { exploreScene } from '../scene/explore';",
			'may not import src/lib/scene',
		],
		[
			'scene reads a clock',
			'src/lib/scene/a.ts',
			'export const now = () => Date.now();',
			'uses Date.now',
		],
		[
			'scene reads today',
			'src/lib/scene/a.ts',
			'export const now = () => new Date();',
			'uses new Date()',
		],
		[
			'scene throws dice',
			'src/lib/scene/a.ts',
			'export const dot = () => Math.random();',
			'uses Math.random',
		],
		['scene waits', 'src/lib/scene/a.ts', 'setTimeout(() => {}, 1);', 'uses setTimeout'],
		[
			'scroll knows the story',
			'src/lib/scroll/a.ts',
			"import type { Story } from '../story/story';",
			'may not import src/lib/story',
		],
		[
			'view listens to the window',
			'src/lib/view/A.svelte',
			'<svelte:window onscroll={() => {}} />',
			'uses window',
		],
		[
			'view reads the window in its markup',
			'src/lib/view/A.svelte',
			'<p>\n\t{window.name}\n</p>',
			'A.svelte:2 uses window',
		],
		[
			'view reads layout',
			'src/lib/view/A.svelte',
			'<script lang="ts">\n\tlet e: Element;\n\te!.getBoundingClientRect();\n</script>',
			'A.svelte:3 reads .getBoundingClientRect',
		],
		[
			'view asks SvelteKit',
			'src/lib/view/A.svelte',
			"<script>\n\timport { page } from '$app/state';\n</script>",
			'"$app" enters by src/routes only',
		],
		[
			'view takes code of scene',
			'src/lib/view/A.svelte',
			"<script>\n\timport { sceneAt } from '$lib/scene/scene-at';\n</script>",
			'types only',
		],
		[
			'view knows content',
			'src/lib/view/A.svelte',
			"<script>\n\timport '../../content/theme.css';\n</script>",
			'may not import src/content',
		],
		[
			'view measures text by its module script',
			'src/lib/view/A.svelte',
			'<script module>\n\tconst d = document;\n</script>',
			'uses document',
		],
		[
			'server knows the engine',
			'src/lib/server/a.ts',
			"import { frame } from '../geography/frame';",
			'may not import src/lib/geography',
		],
		[
			'server globs the view',
			'src/lib/server/a.ts',
			"import.meta.glob('../view/*.svelte');",
			'may not import src/lib/view',
		],
		[
			'a page takes a library past its door',
			'src/routes/+page.ts',
			"import { max } from 'd3';",
			'"d3" enters by src/lib/geography and src/lib/parts and src/lib/marks and src/lib/scene and src/lib/explore only',
		],
		[
			'a page reads files in the browser',
			'src/routes/+page.ts',
			"import { readFile } from 'node:fs';",
			'has no Node',
		],
		[
			'what ships imports a test',
			'src/routes/+page.ts',
			"import { story } from '../../tests/story';",
			'nothing that ships imports a test',
		],
		[
			'a library nobody granted',
			'src/lib/scene/a.ts',
			"import _ from 'lodash/fp';",
			'no row of tests/architecture/table.ts grants "lodash"',
		],
		['code among the content', 'src/content/words.ts', '', 'holds no code'],
		['a folder without a row', 'src/lib/charts/bar.ts', '', 'no row of the table'],
		['a barrel', 'src/lib/story/index.ts', '', 'a barrel hides'],
		['a drawer', 'src/lib/view/utils/a.ts', '', 'a drawer of maybes'],
		['a drawer among the tests', 'tests/helpers.ts', '', 'a drawer of maybes'],
	];
	test.each(refused)('refuses: %s', (_, file, source, says) => {
		expect(complaints(file, source)).toEqual([expect.stringContaining(says)]);
	});

	test('refuses a second door for a library', () => {
		const scrollama = "import scrollama from 'scrollama';";
		expect(
			complaints('src/lib/scroll/a.ts', scrollama, { 'src/lib/scroll/b.ts': scrollama }),
		).toEqual([expect.stringContaining('one library enters by one door')]);
	});

	test('refuses a second file that knows the window', () => {
		expect(
			complaints('src/lib/scroll/a.ts', 'window.scrollY;', {
				'src/lib/scroll/b.ts': 'innerHeight;',
			}),
		).toEqual([expect.stringContaining('all know the window')]);
	});

	test("misses the file that holds the folder's type", () => {
		expect(violations({ 'src/lib/scene/pace.ts': '' })).toEqual([
			expect.stringContaining('scene.ts is missing'),
		]);
	});

	test('takes a parameter, a key and a property of that name for what they are', () => {
		expect(
			complaints(
				'src/lib/story/a.ts',
				'export const at = (document: Document) => ({ window: document.title, d: document });',
			),
		).toEqual([]);
	});
});
