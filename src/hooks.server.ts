import type { Handle } from '@sveltejs/kit';
import { loadStory } from '$lib/server/load-story';

/** Says on every page which language it is in, and which way that is read. */
export const handle: Handle = ({ event, resolve }) => {
	const { language, direction } = loadStory().story;
	return resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', language).replace('%dir%', direction),
	});
};
