import { buildSite } from './build-site.js';
import { checkStory } from './check-story.js';
import { root } from './command.js';
import { mustBeWritable, sayFailure } from './hosting/failure.js';
import { clearBefore, placesIn, putInPlace } from './hosting/put-in-place.js';
import { summary } from './hosting/summary.js';
import { nameBuild } from './version.js';

// Builds aside and puts the site in place at the very end: a build that fails, at whatever point,
// leaves the build/ before it as it was.
const { work, pairs } = placesIn(root);

try {
	mustBeWritable([work, root, ...pairs.map(([, current]) => current)]);
	clearBefore(root);
	const name = nameBuild(root);
	const { newsroom, text, warnings } = await checkStory();
	if (!newsroom) console.error(text);
	for (const warning of warnings) console.warn(warning);
	if (newsroom && (await buildSite()) === 0)
		console.log(summary(await putInPlace(root, name, newsroom), newsroom));
	else fail('The build failed: the reason stands above.');
} catch (error) {
	if (!(error instanceof Error)) throw error;
	fail(sayFailure(error) ?? error.message);
}

/** @param {string} why */
function fail(why) {
	console.error(`${why} build/ was left as it was.`);
	process.exitCode = 1;
	try {
		clearBefore(root);
	} catch {
		// What may not be written to cannot be cleared either, and has been told.
	}
}
