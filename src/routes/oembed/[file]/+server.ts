import { error, json } from '@sveltejs/kit';
import { canDrawCards } from '$lib/export/cards';
import { loadStory } from '$lib/content/load-story';
import { oembed } from '$lib/embed/oembed';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = loadStory().story.newsroom.parts.embeds;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () =>
	['story', ...loadStory().story.steps.map(({ id }) => id)].map((id) => ({ file: `${id}.json` }));

/** Answers of oEmbed, written beforehand: a static host has nobody to ask. */
export const GET: RequestHandler = async ({ params }) => {
	const { story } = loadStory();
	const id = params.file.replace(/\.json$/, '');
	const step = story.steps.find((step) => step.id === id);
	if (!step && id !== 'story') error(404, `The story has no step ${id}.`);
	return json(oembed(story, step, await canDrawCards()));
};
