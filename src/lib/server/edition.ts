import { cutFonts, type Fonts } from './fonts';
import { bundleLive, type LiveBundle } from './live-bundle';
import { loadStory } from './load-story';

/** The script that brings the story's page to life, from the root of the project. */
export const LIVE = 'src/routes/(story)/live.ts';

let fonts: Promise<Fonts> | null = null;
let live: Promise<LiveBundle> | null = null;

/** The fonts of the edition being built; cut once, whichever page asks first. */
export function editionFonts(): Promise<Fonts> {
	fonts ??= cutNow();
	return fonts;
}

async function cutNow(): Promise<Fonts> {
	const { story } = loadStory();
	return cutFonts(JSON.stringify(story), story.newsroom.fonts);
}

/** The script of the story's page; bundled once, whichever page asks first. */
export function liveBundle(): Promise<LiveBundle> {
	live ??= bundleLive(LIVE);
	return live;
}
