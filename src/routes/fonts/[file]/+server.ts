import { error } from '@sveltejs/kit';
import { editionFonts } from '$lib/fonts/edition-fonts';
import { loadStory } from '$lib/content/load-story';
import type { EntryGenerator, RequestHandler } from './$types';

// Not where the newsroom leaves the faces to the reader's device.
export const prerender = loadStory().story.newsroom.fonts !== null;
export const trailingSlash = 'never';

export const entries: EntryGenerator = async () =>
	(await editionFonts()).fonts.map(({ file }) => ({ file }));

export const GET: RequestHandler = async ({ params }) => {
	const font = (await editionFonts()).fonts.find(({ file }) => file === params.file);
	if (!font) error(404, `No font ${params.file} is cut for this edition.`);
	return new Response(new Uint8Array(font.bytes), { headers: { 'content-type': 'font/woff2' } });
};
