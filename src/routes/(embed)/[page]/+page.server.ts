import { error } from '@sveltejs/kit';
import { drawMap } from '$lib/content/draw-map';
import { keyframes } from '$lib/scene/keyframes';
import { clientStory } from '$lib/scene/client';
import { canDrawCards } from '$lib/export/cards';
import { factGroups } from '$lib/scene/step-facts';
import { loadStory } from '$lib/content/load-story';
import type { PageServerLoad } from './$types';

// Under a fixed name of its own a page would be written whether a newsroom wants it or not.
const PAGES = ['embed', 'reuse'];

export const load: PageServerLoad = async ({ params }) => {
	if (!PAGES.includes(params.page)) error(404, `There is no page ${params.page}.`);
	const { story, map } = loadStory();
	const geography = drawMap({ story, map });
	return {
		...{ page: params.page, story, geography },
		scenes: keyframes(clientStory(story), geography),
		groups: factGroups(story),
		cards: await canDrawCards(),
	};
};
