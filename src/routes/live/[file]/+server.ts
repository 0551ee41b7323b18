import { error } from '@sveltejs/kit';
import { loadStory } from '$lib/content/load-story';
import { readIsland, readManifest } from '$lib/islands/manifest';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** Every script that a page of this build asks for by a name that changes with what is in it. */
function files(): string[] {
	const { live, embed, reuse } = readManifest();
	const { embeds } = loadStory().story.newsroom.parts;
	return (embeds ? [live, embed, reuse] : [live]).flatMap((island) => Object.keys(island.files));
}

export const entries: EntryGenerator = () => files().map((file) => ({ file }));

export const GET: RequestHandler = ({ params: { file } }) => {
	if (!files().includes(file)) error(404, `No page has a script ${file}.`);
	const type = file.endsWith('.css') ? 'text/css' : 'text/javascript';
	return new Response(readIsland(file), { headers: { 'content-type': type } });
};
