import { dev } from '$app/environment';
import { editionFonts, liveBundle, SCRIPTS } from '$lib/server/edition';
import type { LayoutServerLoad } from './$types';

// Found by the links to them, of which there are none where the newsroom leaves this part out. An option
// worked out here, or a list of entries, SvelteKit could not read off the source; and where it cannot, it
// builds a script of its own for every page.
export const prerender = 'auto';

export const load: LayoutServerLoad = async () => {
	const { fonts, fallbacks } = await editionFonts();
	return {
		fonts: fonts.map(({ family, weight, range, file }) => ({ family, weight, range, file })),
		fallbacks,
		scripts: { embed: await entryOf('embed'), reuse: await entryOf('reuse') },
	};
};

/** While a page is being written its script is served as it stands in the source. */
async function entryOf(script: 'embed' | 'reuse') {
	return dev ? `/${SCRIPTS[script]}` : (await liveBundle(script)).entry;
}
