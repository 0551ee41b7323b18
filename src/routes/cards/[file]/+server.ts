import { error } from '@sveltejs/kit';
import { canDrawCards, card, cardFiles } from '$lib/export/cards';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = await canDrawCards();
export const trailingSlash = 'never';

export const entries: EntryGenerator = async () => (await cardFiles()).map((file) => ({ file }));

export const GET: RequestHandler = async ({ params }) => {
	const png = await card(params.file);
	if (!png) error(404, `There is no card ${params.file}.`);
	return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
