import { render } from 'svelte/server';
import { loadStory } from '$lib/content/load-story';
import { plainPage } from '$lib/server/plain-page';
import { usedTokens } from '$lib/content/used-tokens';
import NotFound from '$lib/view/NotFound.svelte';
import theme from '$content/theme.css?inline';
import sheet from '../../not-found.css?inline';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/**
 * What a host shows where there is no page. It may stand in for an address of any depth, so that
 * nothing in it is relative: all it needs is in it, and its one link is the story's whole address.
 */
export const GET: RequestHandler = () => {
	const { story } = loadStory();
	const { head, body } = render(NotFound, { props: { story } });
	const style = usedTokens(theme, sheet) + sheet;
	const page = plainPage(head + `<style>${style}</style></head><body>${body}`);
	const html = `<!doctype html><html lang="${story.language}" dir="${story.direction}"><head>${page}</body></html>`;
	return new Response(html, { headers: { 'content-type': 'text/html' } });
};
