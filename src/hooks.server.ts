import type { Handle } from '@sveltejs/kit';
import { loadStory } from '$lib/server/load-story';
import { plainPage } from '$lib/server/plain-page';

/** Says on every page which language it is in, and which way that is read. */
export const handle: Handle = ({ event, resolve }) => {
	const { language, direction } = loadStory().story;
	const plain = event.route.id === '/text';
	return resolve(event, {
		transformPageChunk: ({ html }) => {
			const page = html.replace('%lang%', language).replace('%dir%', direction);
			return plain ? plainPage(page) : page;
		},
	});
};
