import { loadStory } from '../content/load-story';
import { cutFonts, type Fonts } from './fonts';
import { writingIn } from './writing';

let fonts: Promise<Fonts> | null = null;

/** The fonts of the edition being built; cut once, whichever page asks first. */
export function editionFonts(): Promise<Fonts> {
	fonts ??= cutNow();
	return fonts;
}

async function cutNow(): Promise<Fonts> {
	const { story } = loadStory();
	return cutFonts(writingIn(story), story.newsroom.fonts);
}

/** The same as a page has to know them: without their bytes. */
export async function editionFaces() {
	const { fonts, fallbacks } = await editionFonts();
	const faces = fonts.map(({ family, weight, range, file }) => ({ family, weight, range, file }));
	return { fonts: faces, fallbacks };
}
