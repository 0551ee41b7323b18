import { usedMarks } from '../marks/told';
import { cutFonts, type Fonts } from '../fonts/fonts';
import { bundleLive, type LiveBundle } from './live-bundle';
import { loadStory } from '../content/load-story';
import { writingIn } from '../fonts/writing';

/** The scripts of the pages, from the root of the project. */
export const SCRIPTS = {
	live: 'src/routes/(story)/live.ts',
	embed: 'src/lib/embed/embed.ts',
	frames: 'src/lib/embed/frames.ts',
	reuse: 'src/lib/embed/reuse.ts',
} as const;
export type Script = keyof typeof SCRIPTS;

let fonts: Promise<Fonts> | null = null;
const bundles = new Map<Script, Promise<LiveBundle>>();

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

/** The script of a page; bundled once, whichever page asks first. */
export function liveBundle(script: Script): Promise<LiveBundle> {
	const bundle =
		bundles.get(script) ??
		bundleLive(SCRIPTS[script], formatOf(script), usedMarks(loadStory().story));
	bundles.set(script, bundle);
	return bundle;
}

/** Only the story's own script has parts; the others run in frames and on the pages of others. */
function formatOf(script: Script): 'es' | 'iife' {
	return script === 'live' ? 'es' : 'iife';
}
