import { dev } from '$app/environment';
import { editionFaces } from '$lib/fonts/edition-fonts';
import { scriptOf } from '$lib/islands/manifest';
import type { LayoutServerLoad } from './$types';

// Found by the links to them, of which there are none where the newsroom leaves this part out. An option
// worked out here, or a list of entries, SvelteKit could not read off the source; and where it cannot, it
// builds a script of its own for every page.
export const prerender = 'auto';

export const load: LayoutServerLoad = async () => ({
	...(await editionFaces()),
	scripts: { embed: scriptOf('embed', dev), reuse: scriptOf('reuse', dev) },
});
