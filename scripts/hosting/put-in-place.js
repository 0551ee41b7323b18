import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rememberBuild } from '../built.js';
import { mendSwap, swap } from '../swap.js';
import { finish } from './finish.js';

/**
 * Where a build is written, and where it goes when it is whole.
 *
 * @param {string} root the checkout
 */
export function placesIn(root) {
	// As in svelte.config.js.
	const work = join(root, process.env.BUILD_FOLDER || '.svelte-kit');
	const site = join(work, 'site');
	const hosting = join(work, 'hosting');
	/** @type {[fresh: string, current: string][]} */
	const pairs = [
		[hosting, join(root, 'hosting')],
		[site, join(root, 'build')],
	];
	return { work, site, hosting, pairs };
}

/**
 * Takes away what a build that was broken off has left behind.
 *
 * @param {string} root the checkout
 */
export function clearBefore(root) {
	const { pairs } = placesIn(root);
	mendSwap(...pairs);
	for (const [fresh] of pairs) rmSync(fresh, { recursive: true, force: true });
}

/**
 * Finishes the site that has been written and puts it in place, with what hosts are told of it. Where
 * anything fails both stay as they were, and nothing half done is left.
 *
 * @param {string} root the checkout
 * @param {string} name of the build
 * @param {import('../../src/lib/story/newsroom').Newsroom} newsroom
 */
export async function putInPlace(root, name, newsroom) {
	const { site, hosting, pairs } = placesIn(root);
	try {
		// For SvelteKit's own navigation in the browser, of which there is none here.
		for (const file of readdirSync(site, { recursive: true, encoding: 'utf8' }))
			if (basename(file) === '__data.json') rmSync(join(site, file));
		const made = await finish(site, hosting, newsroom, originsOf(newsroom));
		swap(...pairs);
		rememberBuild(root, name);
		return made;
	} catch (error) {
		for (const [fresh] of pairs) rmSync(fresh, { recursive: true, force: true });
		throw error;
	}
}

/**
 * The sites a page may send to, beside its own: where a newsroom has its events sent.
 *
 * @param {Pick<import('../../src/lib/story/newsroom').Newsroom, 'analytics'>} newsroom
 * @returns {import('./policy.js').Origins}
 */
export function originsOf({ analytics }) {
	return typeof analytics === 'string'
		? {}
		: { connects: [new URL(analytics.plausible.endpoint).origin] };
}
