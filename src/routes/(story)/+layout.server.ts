import { dev } from '$app/environment';
import { editionFaces } from '$lib/fonts/edition-fonts';
import { scriptOf } from '$lib/islands/manifest';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async () => ({
	...(await editionFaces()),
	live: scriptOf('live', dev),
});
