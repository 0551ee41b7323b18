import { error } from '@sveltejs/kit';
import { loadStory } from '$lib/content/load-story';
import { openData } from '$lib/syndication/open-data';
import { sourceDates } from '$lib/content/source-dates';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = loadStory().story.newsroom.parts.data;
export const trailingSlash = 'never';

const files = () => openData(loadStory().story, sourceDates());

export const entries: EntryGenerator = () => Object.keys(files()).map((file) => ({ file }));

export const GET: RequestHandler = ({ params }) => {
	const file = files()[params.file];
	if (!file) error(404, `No data is published as ${params.file}.`);
	return new Response(file.text, { headers: { 'content-type': file.type } });
};
