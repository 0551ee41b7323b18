import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serve } from '../scripts/serve.js';
import { buildByHand } from './by-hand/build.js';

/**
 * What each page's picture is drawn with: see measureLoad. The plain page has none.
 *
 * @type {Record<import('./options.js').PageName, string>}
 */
const pictures = {
	plain: '',
	'by-hand': '#graphic .country',
	story: '[data-stage] .drawing, figure[data-scene] .drawing',
};

/**
 * Serves the pages that are to be compared, each on its own: one story, built; the same words as a
 * plain page, which is its text edition; and the same words and map in a page made by hand.
 *
 * @param {string} site the built story, of the content that CONTENT names
 * @param {readonly import('./options.js').PageName[]} names
 * @returns {Promise<{ pages: Record<string, import('./measure.js').Served>, end: () => Promise<void> }>}
 */
export async function servePages(site, names) {
	const text = join(site, 'text/index.html');
	if (!existsSync(text))
		throw new Error(`${site} has no text edition: the pages it is compared with are made of that.`);
	const folder = mkdtempSync(join(tmpdir(), 'story-bench-'));
	/** @type {{ address: string, close: () => Promise<void> }[]} */
	const servers = [];
	const end = async () => {
		await Promise.all(servers.map(({ close }) => close()));
		rmSync(folder, { recursive: true, force: true });
	};
	try {
		/** @type {Record<import('./options.js').PageName, () => Promise<string>>} */
		const folders = {
			story: async () => site,
			// Alone in its folder, so that it finds nothing of the story's beside it.
			plain: async () => {
				const plain = join(folder, 'plain');
				mkdirSync(plain);
				cpSync(dirname(text), plain, { recursive: true });
				return plain;
			},
			'by-hand': async () => {
				const byHand = join(folder, 'by-hand');
				await buildByHand(readFileSync(text, 'utf8'), byHand);
				return byHand;
			},
		};
		/** @type {Record<string, import('./measure.js').Served>} */
		const pages = {};
		for (const name of names) {
			const server = await serve(await folders[name](), 0);
			servers.push(server);
			pages[name] = { address: server.address, picture: pictures[name] };
		}
		return { pages, end };
	} catch (error) {
		await end();
		throw error;
	}
}
