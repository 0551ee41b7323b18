import { fold } from '$lib/scene/fold';
import { factGroups, sourceOrder, stepFacts } from '$lib/scene/step-facts';
import { loadStory } from '$lib/server/load-story';
import { usedTokens } from '$lib/server/used-tokens';
import theme from '../../content/theme.css?inline';
import sheet from '../../text.css?inline';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const { story } = loadStory();
	const states = fold(story.steps);
	const figures = story.steps.flatMap(({ id }, i) =>
		states[i] ? [[id, stepFacts(story, states[i])] as const] : [],
	);
	return {
		story,
		figures: Object.fromEntries(figures),
		order: sourceOrder(factGroups(story)),
		// In the page and not beside it: one response is the whole of the text edition.
		style: usedTokens(theme, sheet) + sheet,
	};
};
