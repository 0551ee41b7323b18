import { dev } from '$app/environment';
import { editionFaces, liveBundle, SCRIPTS } from '$lib/server/edition';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async () => ({
	...(await editionFaces()),
	// While the page is being written its script is served as it stands in the source.
	live: dev ? `/${SCRIPTS.live}` : (await liveBundle('live')).entry,
});
