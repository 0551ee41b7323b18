import { feed } from '$lib/syndication/feed';
import { loadStory } from '$lib/content/load-story';
import type { RequestHandler } from './$types';

export const prerender = loadStory().story.newsroom.parts.feed;
export const trailingSlash = 'never';

export const GET: RequestHandler = () =>
	new Response(feed(loadStory().story), { headers: { 'content-type': 'application/atom+xml' } });
