import { editionFonts } from '$lib/server/edition';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async () => ({
	fonts: (await editionFonts()).map(({ family, weight, file }) => ({ family, weight, file })),
});
