import type { Story } from '../story/story';
import { withSeconds } from '../reading/moment';
import { toXml } from './xml';

/** The file name of the feed, beside the page. */
export const FEED = 'feed.xml';

/**
 * The story as an Atom feed (RFC 4287): its publication, and each update and correction since, the
 * newest first. Who follows it learns of an error when it is put right.
 */
export function feed(story: Story): string {
	const { newsroom, title, dek, language, words, corrections, steps } = story;
	const { address, byline, published, modified } = newsroom;
	const authors = {
		author: byline.map(({ name, address }) => ({ name, ...(address && { uri: address }) })),
	};
	const entries = [
		...corrections.map(({ at, kind, step, wrong, right }) => ({
			id: `${address}#correction-${withSeconds(at)}`,
			title: `${words[kind]}: ${steps.find(({ id }) => id === step)?.kicker || title}`,
			updated: withSeconds(at),
			published: withSeconds(at),
			link: { '@rel': 'alternate', '@href': `${address}#${step}` },
			content: {
				'@type': 'text',
				'#': `${words['was-wrong']}: ${wrong} ${words['is-right']}: ${right}`,
			},
		})),
		{
			id: address,
			title,
			updated: withSeconds(published),
			published: withSeconds(published),
			link: { '@rel': 'alternate', '@href': address },
			summary: dek,
		},
	];
	return toXml({
		feed: {
			'@xmlns': 'http://www.w3.org/2005/Atom',
			'@xml:lang': language,
			id: `${address}${FEED}`,
			title,
			subtitle: dek,
			updated: withSeconds(modified),
			...authors,
			link: [
				{ '@rel': 'self', '@type': 'application/atom+xml', '@href': `${address}${FEED}` },
				{ '@rel': 'alternate', '@type': 'text/html', '@href': address },
			],
			entry: entries,
		},
	});
}
