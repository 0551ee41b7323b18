import { loadStory } from '$lib/server/load-story';
import { sitemap } from '$lib/server/sitemap';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const GET: RequestHandler = () =>
	new Response(sitemap(loadStory().story), { headers: { 'content-type': 'application/xml' } });
