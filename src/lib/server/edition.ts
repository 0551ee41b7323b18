import { cutFonts, type Font } from './fonts';
import { loadStory } from './load-story';

let fonts: Promise<Font[]> | null = null;

/** The fonts of the edition being built; cut once, whichever page asks first. */
export function editionFonts(): Promise<Font[]> {
	fonts ??= cutFonts(JSON.stringify(loadStory().story));
	return fonts;
}
