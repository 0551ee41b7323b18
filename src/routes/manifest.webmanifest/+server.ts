import { loadStory } from '$lib/content/load-story';
import { webManifest } from '$lib/syndication/web-manifest';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const GET: RequestHandler = () => {
	const { story, colours } = loadStory();
	const text = JSON.stringify(webManifest(story, colours), null, '\t');
	return new Response(text, { headers: { 'content-type': 'application/manifest+json' } });
};
