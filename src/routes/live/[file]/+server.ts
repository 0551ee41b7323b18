import { error } from '@sveltejs/kit';
import { liveBundle, type Script } from '$lib/server/edition';
import { loadStory } from '$lib/content/load-story';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = async () =>
	[...(await files()).keys()].map((file) => ({ file }));

/** Every script that a page of this build asks for by a name that changes with what is in it. */
async function files() {
	const { embeds } = loadStory().story.newsroom.parts;
	const scripts: Script[] = embeds ? ['live', 'embed', 'reuse'] : ['live'];
	const bundles = await Promise.all(scripts.map((script) => liveBundle(script)));
	return new Map(bundles.flatMap(({ files }) => [...files]));
}

export const GET: RequestHandler = async ({ params }) => {
	const content = (await files()).get(params.file);
	if (content === undefined) error(404, `No page has a script ${params.file}.`);
	const type = params.file.endsWith('.css') ? 'text/css' : 'text/javascript';
	return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
		headers: { 'content-type': type },
	});
};
