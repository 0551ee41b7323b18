import { dev } from '$app/environment';
import { editionFonts, liveBundle, SCRIPTS } from '$lib/server/edition';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async () => ({
	fonts: (await editionFonts()).map(({ family, weight, file }) => ({ family, weight, file })),
	// While the page is being written its script is served as it stands in the source.
	live: dev ? `/${SCRIPTS.live}` : (await liveBundle('live')).entry,
});
