import { drawGeography } from '$lib/geography/draw-geography';
import { loadStory } from '$lib/server/load-story';
import { cutTopology } from '$lib/server/topology';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const { story, map } = loadStory();
	return { story, geography: drawGeography(cutTopology(map), map, story.lines) };
};
