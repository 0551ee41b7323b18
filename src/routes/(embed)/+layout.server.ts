import { dev } from '$app/environment';
import { editionFonts, liveBundle, SCRIPTS } from '$lib/server/edition';
import { loadStory } from '$lib/server/load-story';
import type { LayoutServerLoad } from './$types';

export const prerender = loadStory().story.newsroom.parts.embeds;

export const load: LayoutServerLoad = async () => ({
	fonts: (await editionFonts()).map(({ family, weight, file }) => ({ family, weight, file })),
	scripts: { embed: await entryOf('embed'), reuse: await entryOf('reuse') },
});

/** While a page is being written its script is served as it stands in the source. */
async function entryOf(script: 'embed' | 'reuse') {
	return dev ? `/${SCRIPTS[script]}` : (await liveBundle(script)).entry;
}
