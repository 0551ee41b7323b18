import type { NewsArticle, Organization, Person as SchemaPerson, WithContext } from 'schema-dts';
import { POLICIES, type Newsroom, type Person } from '../story/newsroom';
import { withSeconds } from '../reading/moment';
import type { Story } from '../story/story';
import { storyPictures, type Card } from './card';

const CONTEXT = 'https://schema.org';

/** Search engines show no more of a headline than this. */
const HEADLINE = 110;

/**
 * The story as search engines and archives read it: schema.org's NewsArticle, with its corrections
 * and the publisher's policies.
 *
 * @param logo     whole address of the publisher's mark; null where there is none
 * @param pictures none where the edition's letters cannot be drawn
 */
export function newsArticle(
	story: Story,
	logo: string | null,
	pictures = storyPictures(story),
): WithContext<NewsArticle> {
	const { newsroom, title, dek, language, corrections } = story;
	return {
		'@context': CONTEXT,
		'@type': 'NewsArticle',
		headline: title.length > HEADLINE ? `${title.slice(0, HEADLINE - 1)}…` : title,
		description: dek,
		url: newsroom.address,
		mainEntityOfPage: newsroom.address,
		inLanguage: language,
		isAccessibleForFree: true,
		datePublished: withSeconds(newsroom.published),
		dateModified: withSeconds(newsroom.modified),
		author: newsroom.byline.map((person) => author(person, newsroom)),
		publisher: publisher(newsroom, logo),
		...(pictures.length > 0 && { image: pictures.map(image) }),
		...(corrections.length > 0 && {
			correction: corrections.map(({ at, right }) => ({
				'@type': 'CorrectionComment' as const,
				text: right,
				datePublished: withSeconds(at),
			})),
		}),
	};
}

function author({ name, address }: Person, { publisher }: Newsroom): SchemaPerson | Organization {
	if (name === publisher.name)
		return { '@type': 'Organization', name, url: address ?? publisher.address };
	return { '@type': 'Person', name, ...(address !== null && { url: address }) };
}

function publisher({ publisher, policies }: Newsroom, logo: string | null): Organization {
	return {
		'@type': 'NewsMediaOrganization',
		name: publisher.name,
		url: publisher.address,
		...(logo !== null && { logo: { '@type': 'ImageObject', url: logo } }),
		...Object.fromEntries(policies.map(({ policy, address }) => [POLICIES[policy], address])),
	};
}

function image({ address, width, height, alt }: Card) {
	return {
		'@type': 'ImageObject' as const,
		url: address,
		width: `${width}`,
		height: `${height}`,
		caption: alt,
	};
}
