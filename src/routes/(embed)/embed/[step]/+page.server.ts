import { error } from '@sveltejs/kit';
import { drawMap } from '$lib/content/draw-map';
import { mapAround } from '$lib/geography/map-around';
import { keyframes } from '$lib/scene/keyframes';
import { clientStory } from '$lib/scene/client';
import { factGroups } from '$lib/scene/step-facts';
import { loadStory } from '$lib/content/load-story';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const { story, map } = loadStory();
	const geography = drawMap({ story, map });
	const index = story.steps.findIndex(({ id }) => id === params.step);
	const [step, scene] = [story.steps[index], keyframes(clientStory(story), geography)[index]];
	if (!step || !scene) error(404, `The story has no step ${params.step}.`);
	const { camera } = scene;
	const focus = scene.drawings.flatMap(({ focus }) => focus);
	return {
		...{ story, step, scene },
		shapes: mapAround(geography, camera, focus),
		groups: factGroups(story),
	};
};
