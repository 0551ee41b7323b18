import { drawGeography } from '$lib/geography/draw-geography';
import { loadStory } from '$lib/server/load-story';
import { readLogo } from '$lib/server/logo';
import { cutTopology } from '$lib/server/topology';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const { story, map } = loadStory();
	return {
		story,
		geography: drawGeography(cutTopology(map), map, story.lines),
		logo: logoOf(story.newsroom.publisher.logo),
	};
};

function logoOf(name: string | null) {
	if (name === null) return null;
	const { file, width, height } = readLogo(name);
	return { file, width, height };
}
