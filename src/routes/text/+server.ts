import { render } from 'svelte/server';
import { fold } from '$lib/scene/fold';
import { factGroups, sourceOrder, tabledFacts } from '$lib/scene/step-facts';
import { loadStory } from '$lib/content/load-story';
import { plainPage } from '$lib/server/plain-page';
import { usedTokens } from '$lib/content/used-tokens';
import TextEdition from '$lib/view/text/TextEdition.svelte';
import theme from '$content/theme.css?inline';
import sheet from '../../text.css?inline';
import type { RequestHandler } from './$types';

export const prerender = loadStory().story.newsroom.parts.text;
export const trailingSlash = 'always';

/**
 * The text edition. A page of SvelteKit's would bring along its shell, data for a script that never
 * comes and a component in the story's own bundle; this one is written out here and is whole.
 */
export const GET: RequestHandler = () => {
	const { story } = loadStory();
	const states = fold(story.steps);
	const figures = story.steps.flatMap(({ id }, i) =>
		states[i] ? [[id, tabledFacts(story, states[i])] as const] : [],
	);
	const { head, body } = render(TextEdition, {
		props: {
			story,
			figures: Object.fromEntries(figures),
			order: sourceOrder(factGroups(story)),
			home: '../',
		},
	});
	const style = usedTokens(theme, sheet) + sheet;
	const page = plainPage(head + `<style>${style}</style></head><body>${body}`);
	const html = `<!doctype html><html lang="${story.language}" dir="${story.direction}"><head>${page}</body></html>`;
	// The bare type, by which SvelteKit knows a page to write as text/index.html; the head has the charset.
	return new Response(html, { headers: { 'content-type': 'text/html' } });
};
