import { loadStory } from '$lib/content/load-story';
import NotFound from '$lib/view/NotFound.svelte';
import sheet from '../../not-found.css?inline';
import { plainPage } from '../plain-page';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/**
 * What a host shows where there is no page. It may stand in for an address of any depth, so that
 * nothing in it is relative: all it needs is in it, and its one link is the story's whole address.
 */
export const GET: RequestHandler = () => {
	const { story } = loadStory();
	return plainPage(NotFound, { story }, story, sheet);
};
