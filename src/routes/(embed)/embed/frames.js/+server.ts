import { loadStory } from '$lib/content/load-story';
import { readIsland, readManifest } from '$lib/islands/manifest';
import type { RequestHandler } from './$types';

export const prerender = loadStory().story.newsroom.parts.embeds;
export const trailingSlash = 'never';

/** The script that stands in other sites' pages: under a name that never changes, as they never do. */
export const GET: RequestHandler = () =>
	new Response(readIsland(readManifest().frames.entry), {
		headers: { 'content-type': 'text/javascript' },
	});
