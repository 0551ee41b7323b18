import { drawGeography } from '$lib/geography/draw-geography';
import { keyframes } from '$lib/scene/keyframes';
import { factGroups } from '$lib/scene/step-facts';
import { loadStory } from '$lib/server/load-story';
import { cutTopology } from '$lib/server/topology';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const { story, map } = loadStory();
	const geography = drawGeography(cutTopology(map), map, story.lines);
	return { story, geography, scenes: keyframes(story, geography), groups: factGroups(story) };
};
