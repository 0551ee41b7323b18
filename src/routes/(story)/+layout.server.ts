import { dev } from '$app/environment';
import { editionFonts, liveBundle, SCRIPTS } from '$lib/server/edition';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async () => {
	const { fonts, fallbacks } = await editionFonts();
	return {
		fonts: fonts.map(({ family, weight, range, file }) => ({ family, weight, range, file })),
		fallbacks,
		// While the page is being written its script is served as it stands in the source.
		live: dev ? `/${SCRIPTS.live}` : (await liveBundle('live')).entry,
	};
};
