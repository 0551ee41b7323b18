import { isMeasured, keepsOffline } from './scripts/content.js';
import { targets } from './scripts/floor.js';
import { loadStory } from './src/lib/content/load-story';
import { islandsConfig } from './src/lib/islands/bundle';
import { usedMarks } from './src/lib/marks/told';

/** The islands are built before the pages, which name their files: scripts/build-site.js. */
export default islandsConfig({
	marks: usedMarks(loadStory().story),
	define: {
		OFFLINE: JSON.stringify(keepsOffline()),
		MEASURED: JSON.stringify(isMeasured()),
	},
	reading: targets('production'),
	moving: targets('moving'),
});
