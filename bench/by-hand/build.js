import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../scripts/command.js';
import { precompress } from '../../scripts/hosting/precompress.js';
import { importSource } from '../../scripts/import-source.js';
import { pageByHand } from './page.js';

const here = join(root, 'bench/by-hand');

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
