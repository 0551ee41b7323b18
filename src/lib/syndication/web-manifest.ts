import type { Story } from '../story/story';
import type { Colours } from '../content/theme-file';

/** The file name of the manifest, beside the page. */
export const MANIFEST = 'manifest.webmanifest';

/** What a phone needs to put the story on its first screen (W3C web application manifest). */
export function webManifest(story: Story, colours: Colours) {
	const { title, dek, language, direction } = story;
	const paper = colours.paper?.light;
	return {
		name: title,
		description: dek,
		lang: language,
		dir: direction,
		// Relative to this file, so that it is right wherever the folder is hosted.
		start_url: './',
		scope: './',
		display: 'minimal-ui',
		background_color: paper,
		theme_color: paper,
		icons: [{ src: 'favicon.svg', type: 'image/svg+xml', sizes: 'any' }],
	};
}
