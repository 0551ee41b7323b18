import type { Step, Story } from '../story/story';
import { CARD, cardAddress, embedCode, type Embedded } from './embed-code';
import { embedHeight } from './embed-height';

/** The width for which a height is told, in pixels: a column of text. */
const WIDTH = 640;
/** For how long what is told here may be kept, in seconds: a day. */
const KEPT = 86_400;

type Published = Pick<Story, 'title' | 'dek' | 'steps' | 'newsroom'>;

/**
 * What a story gives to others to show: a step, or all of it as cards.
 *
 * @param step none: the whole story
 * @param card whether there is a picture of it
 */
export function embedded(story: Published, step?: Step, card = true): Omit<Embedded, 'script'> {
	const shown = step ?? story.steps[0];
	if (!shown) throw new Error('a story without a step has nothing to show');
	const { id, kicker, alt } = shown;
	const { address, publisher } = story.newsroom;
	// The highest of the cards is as high as all of them.
	const heights = (step ? [step] : story.steps).map((each) => embedHeight(each, story.dek));
	return {
		address,
		step: { id, kicker, alt },
		whole: !step,
		title: story.title,
		publisher: publisher.name,
		card,
		height: Math.max(...heights) + (step ? 0 : TURN),
	};
}

/** The row by which cards are turned, and the title above them. */
const TURN = 100;

/** Where a step, or the story, is told of in the way of oEmbed. */
export function oembedAddress({ newsroom }: Pick<Story, 'newsroom'>, step?: string): string {
	return `${newsroom.address}oembed/${step ?? 'story'}.json`;
}

/** An answer of oEmbed 1.0 (https://oembed.com), of the type "rich". */
export function oembed(
	story: Published,
	step?: Step,
	card = true,
): Record<string, string | number> {
	const { publisher, byline } = story.newsroom;
	const it = embedded(story, step, card);
	return {
		version: '1.0',
		type: 'rich',
		title: step?.kicker ? `${step.kicker} · ${story.title}` : story.title,
		author_name: byline.map(({ name }) => name).join(', '),
		provider_name: publisher.name,
		provider_url: publisher.address,
		cache_age: KEPT,
		...(card && {
			thumbnail_url: cardAddress(it),
			thumbnail_width: CARD.width,
			thumbnail_height: CARD.height,
		}),
		html: embedCode({ ...it, script: false }),
		width: WIDTH,
		height: it.height,
	};
}
