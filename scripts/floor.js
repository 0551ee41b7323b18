import browserslist from 'browserslist';
import { root } from './command.js';

/**
 * The oldest browsers a build is made for, as `browserslist` in package.json states them: `production`
 * reads every word and sees each step's own picture, `moving` sees the story move.
 *
 * @param {'production' | 'moving'} floor
 * @returns {Record<string, string>} the oldest version of each browser, by its name there
 */
export function oldest(floor) {
	/** @type {Record<string, string>} */
	const versions = {};
	for (const named of browserslist(null, { path: root, env: floor })) {
		const [browser = '', range = ''] = named.split(' ');
		// Two versions that were released together share an entry: "16.6-16.7".
		const [version = ''] = range.split('-');
		if (!versions[browser] || Number(version) < Number(versions[browser]))
			versions[browser] = version;
	}
	return versions;
}

/**
 * The same as Vite and its minifier of styles want to be told: `chrome80`.
 *
 * @param {'production' | 'moving'} floor
 */
export function targets(floor) {
	return Object.entries(oldest(floor)).map(
		([browser, version]) => browser.replace('ios_saf', 'ios') + version,
	);
}
