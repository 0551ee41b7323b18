import { importSource } from './import-source.js';

/**
 * Reads the content straight from the sources, without a build.
 *
 * @param {boolean} [machine] whether a program asks: the report as JSON
 * @returns {Promise<import('../src/lib/report/check-story').Verdict>}
 */
export async function checkStory(machine) {
	/** @type {typeof import('../src/lib/report/check-story')} */
	const { checkStory } = await importSource('src/lib/report/check-story.ts');
	return checkStory(machine);
}
