import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from './build-site.js';
import { withoutTraces } from './hosting/page.js';
import { filesOf } from './hosting/site.js';

/*
 * The story in tests/fixtures/: another part of the world, another language, another newsroom. What
 * holds for the story that ships holds for it, or the engine knows something it should not.
 */

/** The tests of tests/site/ that need no packed files and no rules for hosts. */
export const written = ['story', 'text', 'data', 'markup'];

/** The specs of tests/browser/ that ask nothing of a certain story. */
export const checks = [
	'tests/browser/contract.spec.ts',
	'tests/browser/layout.spec.ts',
	'tests/browser/axe.spec.ts',
	'tests/browser/still.spec.ts',
	'tests/browser/text.spec.ts',
	'tests/browser/another.spec.ts',
];

/** What of them is looked at daily; the rest is left to `DEEP=1 node scripts/test.js another`. */
export const daily = checks.filter((file) => !/(axe|still)\.spec/.test(file));

/**
 * Builds it aside, in a folder of its own, from a path relative to the checkout.
 *
 * @returns {Promise<{ code: number, env: Record<string, string> }>} how the build ended, and what
 * tells the tests of it
 */
export async function buildAnother() {
	const folder = '.svelte-kit/another';
	const env = { CONTENT: 'tests/fixtures/another-story', BUILD_FOLDER: folder };
	const code = await buildSite(['--logLevel', 'error'], { env });
	const site = `${folder}/site`;
	if (code === 0) cleanPages(site);
	return { code, env: { ...env, SITE: site } };
}

/**
 * Takes the framework's traces out of the pages, as finish.js does for a site that is published.
 *
 * @param {string} site
 */
function cleanPages(site) {
	for (const path of filesOf(site).filter((path) => path.endsWith('.html'))) {
		const file = join(site, path);
		writeFileSync(file, withoutTraces(readFileSync(file, 'utf8')));
	}
}
