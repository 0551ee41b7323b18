import { error } from '@sveltejs/kit';
import { canDrawCards } from '$lib/export/cards';
import { cardOf } from '$lib/syndication/card';
import { loadStory } from '$lib/content/load-story';
import { plainProse } from '$lib/story/plain-prose';
import SharePage from '$lib/embed/SharePage.svelte';
import { plainPage } from '../../plain-page';
import type { EntryGenerator, RequestHandler } from './$types';

const { story } = loadStory();

export const prerender = story.newsroom.parts.pages;
export const trailingSlash = 'always';

export const entries: EntryGenerator = () => story.steps.map(({ id }) => ({ step: id }));

/** No shell and no style sheet: the page is seen for a moment, if at all. */
export const GET: RequestHandler = async ({ params }) => {
	const step = story.steps.find(({ id }) => id === params.step);
	if (!step) error(404, `The story has no step ${params.step}.`);
	const description = step.text.map((runs) => plainProse(runs, story)).join(' ') || story.dek;
	const card = (await canDrawCards()) ? cardOf(story, step.id) : null;
	const props = { story, step, description, card, home: '../../' };
	return plainPage(SharePage, props, story);
};
