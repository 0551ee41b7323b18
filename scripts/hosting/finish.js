import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { budgets } from './budgets.js';
import { configs } from './configs.js';
import { inlineScripts, withFileLinks, withInHead, withoutTraces } from './page.js';
import { policyInPage } from './policy.js';
import { precompress } from './precompress.js';
import { kindOf, missingPage } from './rules.js';
import { filesOf, readSite } from './site.js';

/**
 * What a build came to.
 *
 * @typedef {{ pages: number, embeds: number, cards: number, files: number, bytes: number,
 *   rows: import('./budgets.js').Row[] }} Made
 */

/**
 * Makes a site that SvelteKit has written ready for any host: links that name their file, a policy in
 * each page with script, what is packed beside each text, and the rules for hosts.
 *
 * @param {string} site the folder of the site
 * @param {string} hosting a folder for what hosts are told outside of it
 * @param {Pick<import('../../src/lib/story/newsroom').Newsroom, 'address' | 'frames'>} newsroom
 * @param {import('./policy.js').Origins} [origins]
 * @returns {Promise<Made>}
 */
export async function finish(site, hosting, newsroom, origins) {
	const files = filesOf(site);
	const pages = files.filter((path) => path.endsWith('.html'));
	for (const path of ['index.html', missingPage])
		if (!pages.includes(path))
			throw new Error(`The site has no ${path}: it was not written whole.`);
	const known = new Set(files);
	for (const path of pages) {
		const written = readFileSync(join(site, path), 'utf8');
		if (!written.trimEnd().endsWith('</html>'))
			throw new Error(`${path} breaks off: it was not written whole.`);
		const linked = withFileLinks(withoutTraces(written), path, known);
		const ready = runsScript(linked) ? withPolicy(linked, origins) : linked;
		if (ready !== written) writeFileSync(join(site, path), ready);
	}
	await precompress(site, files);

	rmSync(hosting, { recursive: true, force: true });
	mkdirSync(hosting, { recursive: true });
	const { inside, beside } = configs(readSite(site), newsroom, origins);
	for (const [name, text] of Object.entries(inside)) writeFileSync(join(site, name), text);
	for (const [name, text] of Object.entries(beside)) writeFileSync(join(hosting, name), text);

	const count = (/** @type {string} */ kind) => files.filter((path) => kindOf(path) === kind);
	return {
		pages: pages.filter((path) => kindOf(path) !== 'embed').length,
		embeds: count('embed').filter((path) => path.endsWith('.html')).length,
		cards: count('card').length,
		files: files.length,
		bytes: files.reduce((sum, path) => sum + readFileSync(join(site, path)).length, 0),
		rows: budgets(site),
	};
}

/** @param {string} html */
const runsScript = (html) => /<script\b/.test(html);

/**
 * For hosts that send no headers. Where they do, the browser keeps to both.
 *
 * @param {string} html
 * @param {import('./policy.js').Origins} [origins]
 */
function withPolicy(html, origins) {
	const policy = policyInPage(inlineScripts(html), origins);
	return withInHead(html, `<meta http-equiv="content-security-policy" content="${policy}">`);
}
