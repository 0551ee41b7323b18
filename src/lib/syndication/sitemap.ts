import type { Story } from '../story/story';
import { storyPictures } from './card';
import { withSeconds } from '../reading/moment';
import { toXml } from './xml';

/** The file name of the sitemap, beside the page. */
export const SITEMAP = 'sitemap.xml';

/**
 * The one page that search engines are to list, with its pictures (sitemaps.org, version 0.9).
 *
 * @param pictures none where the edition's letters cannot be drawn
 */
export function sitemap(story: Story, pictures = storyPictures(story)): string {
	const { address, modified } = story.newsroom;
	return toXml({
		urlset: {
			'@xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9',
			'@xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
			url: {
				loc: address,
				lastmod: withSeconds(modified),
				'image:image': pictures.map((picture) => ({ 'image:loc': picture.address })),
			},
		},
	});
}
