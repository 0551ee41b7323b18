import { liveBundle } from '$lib/server/edition';
import { loadStory } from '$lib/content/load-story';
import type { RequestHandler } from './$types';

export const prerender = loadStory().story.newsroom.parts.embeds;
export const trailingSlash = 'never';

/** The script that stands in other sites' pages: under a name that never changes, as they never do. */
export const GET: RequestHandler = async () => {
	const { entry, files } = await liveBundle('frames');
	return new Response(String(files.get(entry)), { headers: { 'content-type': 'text/javascript' } });
};
