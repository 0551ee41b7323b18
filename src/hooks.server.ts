import type { Handle } from '@sveltejs/kit';
import { iconAddress } from '$lib/content/icon';
import { loadStory } from '$lib/content/load-story';

/**
 * Says on every page which language it is in, and which way that is read. Pictures stand in the text
 * of every page but the story's own, where it is the reader's to choose.
 */
export const handle: Handle = ({ event, resolve }) => {
	const { language, direction } = loadStory().story;
	const reading = event.route.id?.startsWith('/(story)') ? '' : ' data-reading="article"';
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace('<html', `<html${reading}`)
				.replace('%lang%', language)
				.replace('%dir%', direction)
				.replace('%icon%', iconAddress()),
	});
};
