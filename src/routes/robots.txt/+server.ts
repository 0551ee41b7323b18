import { loadStory } from '$lib/content/load-story';
import { SITEMAP } from '$lib/syndication/sitemap';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** Read by robots where the folder is the whole of a site; elsewhere the site has its own. */
export const GET: RequestHandler = () => {
	const { address } = loadStory().story.newsroom;
	const text = `User-agent: *\nAllow: /\n\nSitemap: ${address}${SITEMAP}\n`;
	return new Response(text, { headers: { 'content-type': 'text/plain' } });
};
