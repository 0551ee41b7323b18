import { canDrawCards } from '$lib/export/cards';
import { loadStory } from '$lib/content/load-story';
import { sitemap } from '$lib/syndication/sitemap';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const GET: RequestHandler = async () => {
	const { story } = loadStory();
	const xml = (await canDrawCards()) ? sitemap(story) : sitemap(story, []);
	return new Response(xml, { headers: { 'content-type': 'application/xml' } });
};
