import type { Story } from '../story/story';

/** A picture that stands for the story, or for a step of it, on other sites. */
export interface Card {
	/** Whole address. */
	address: string;
	width: number;
	height: number;
	/** The picture in words. */
	alt: string;
}

/** The card of a step; of the story where none is named. */
export function cardOf(story: Story, step?: string): Card {
	const { address } = story.newsroom;
	const shown = story.steps.find(({ id }) => id === step) ?? story.steps[0];
	const name = step === undefined ? 'story' : step;
	return {
		address: `${address}cards/${name}.png`,
		width: 1200,
		height: 630,
		alt: shown?.alt ?? '',
	};
}

/** The pictures by which a search engine knows the story. */
export function storyPictures(story: Story): Card[] {
	return [cardOf(story), widePicture(story)];
}

/** The story's picture in 16:9, as large as search engines ask for. */
export function widePicture(story: Story): Card {
	return {
		...cardOf(story),
		address: `${story.newsroom.address}cards/wide.png`,
		width: 1600,
		height: 900,
	};
}
