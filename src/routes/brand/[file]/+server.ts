import { error } from '@sveltejs/kit';
import { loadStory } from '$lib/content/load-story';
import { readLogo } from '$lib/content/logo';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = logo() !== null;
export const trailingSlash = 'never';

function logo() {
	const { logo } = loadStory().story.newsroom.publisher;
	return logo === null ? null : readLogo(logo);
}

export const entries: EntryGenerator = () => {
	const file = logo()?.file;
	return file === undefined ? [] : [{ file }];
};

export const GET: RequestHandler = ({ params }) => {
	const found = logo();
	if (!found || found.file !== params.file) error(404, `The publisher has no logo ${params.file}.`);
	return new Response(new Uint8Array(found.bytes), { headers: { 'content-type': found.type } });
};
