import { fold } from '$lib/scene/fold';
import { factGroups, sourceOrder, tabledFacts } from '$lib/scene/step-facts';
import { loadStory } from '$lib/content/load-story';
import TextEdition from '$lib/view/text/TextEdition.svelte';
import sheet from '../../text.css?inline';
import { plainPage } from '../plain-page';
import type { RequestHandler } from './$types';

export const prerender = loadStory().story.newsroom.parts.text;
export const trailingSlash = 'always';

export const GET: RequestHandler = () => {
	const { story } = loadStory();
	const states = fold(story.steps);
	const figures = story.steps.flatMap(({ id }, i) =>
		states[i] ? [[id, tabledFacts(story, states[i])] as const] : [],
	);
	const props = {
		story,
		figures: Object.fromEntries(figures),
		order: sourceOrder(factGroups(story)),
		home: '../',
	};
	return plainPage(TextEdition, props, story, sheet);
};
