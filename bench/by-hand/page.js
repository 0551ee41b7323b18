import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../scripts/command.js';
import { precompress } from '../../scripts/hosting/precompress.js';
import { importSource } from '../../scripts/import-source.js';
import { wordsOf } from './words.js';

const here = join(root, 'bench/by-hand');

/**
 * The page made by hand, as markup.
 *
 * @param {string} text the text edition's page, from which the words are taken
 * @param {import('./desk').Desk} desk
 * @param {string} style
 * @param {string} script its address
 */
export function pageByHand(text, desk, style, script) {
	const words = wordsOf(text);
	const title = /<title>([^]*?)<\/title>/.exec(text)?.[1] ?? '';
	const language = /<html ([^>]*)>/.exec(text)?.[1] ?? '';
	const step = (/** @type {string} */ inner) =>
		`<section class="step"><div class="card">${inner}</div></section>`;
	const steps = [words.opening, ...words.parts.map(({ chapter, words }) => chapter + words)];
	// In a script element nothing is markup but what looks like the end of it.
	const data = JSON.stringify(desk).replaceAll('<', '\\u003c');
	return `<!doctype html><html ${language}><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<title>${title}</title><style>${words.style}${style}</style>
<link rel="preload" href="map.json" as="fetch" crossorigin="anonymous">
<script type="module" src="${script}"></script></head><body><main class="story">
<div id="graphic"><svg aria-hidden="true"><g class="map"></g><rect class="veil"></rect><g class="lines"></g><g class="marks"></g><g class="names"></g></svg><div id="figure"></div><p id="date"></p></div>
<div class="steps">${steps.map(step).join('\n')}</div></main><div class="after">${words.after}</div>
<script type="application/json" id="desk">${data}</script></body></html>`;
}

/**
 * Builds the page made by hand: minified and packed as the story's own files are.
 *
 * @param {string} text the text edition's page, of the content that CONTENT names
 * @param {string} folder where it is written; what was there goes
 */
export async function buildByHand(text, folder) {
	/** @type {typeof import('./desk')} */
	const { lay } = await importSource('bench/by-hand/desk.ts');
	const { desk, topology } = lay();
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const files = {
		'main.js': await bundle(),
		'map.json': JSON.stringify(topology),
		'index.html': pageByHand(text, desk, smallStyle(), 'main.js'),
	};
	for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
	await precompress(folder, Object.keys(files));
}

/** Its script, as vite makes it for browsers: the same tool and the same browsers as for the story. */
async function bundle() {
	const result = await build({
		configFile: false,
		mode: 'production',
		logLevel: 'error',
		publicDir: false,
		build: {
			write: false,
			modulePreload: false,
			rollupOptions: { input: join(here, 'main.ts') },
		},
	});
	if (!('output' in result)) throw new Error('vite made something else than a bundle.');
	return result.output[0].code;
}

/** Its style sheet without the room that only people need. */
function smallStyle() {
	const style = readFileSync(join(here, 'page.css'), 'utf8');
	return style.replace(/\s+/g, ' ').replace(/ ?([{}:;,]) ?/g, '$1');
}
