import { error } from '@sveltejs/kit';
import { liveBundle } from '$lib/server/edition';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = async () =>
	[...(await liveBundle()).files.keys()].map((file) => ({ file }));

export const GET: RequestHandler = async ({ params }) => {
	const content = (await liveBundle()).files.get(params.file);
	if (content === undefined) error(404, `The page's script has no part ${params.file}.`);
	const type = params.file.endsWith('.css') ? 'text/css' : 'text/javascript';
	return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
		headers: { 'content-type': type },
	});
};
