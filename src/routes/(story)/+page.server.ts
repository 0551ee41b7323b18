import { drawMap } from '$lib/content/draw-map';
import { canDrawCards } from '$lib/export/cards';
import { cardOf } from '$lib/syndication/card';
import { loadStory } from '$lib/content/load-story';
import { readLogo } from '$lib/content/logo';
import { newsArticle } from '$lib/syndication/news-article';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const { story, map, colours } = loadStory();
	const cards = await canDrawCards();
	const logo = logoOf(story.newsroom.publisher.logo);
	const mark = logo && `${story.newsroom.address}brand/${logo.file}`;
	return {
		story,
		article: cards ? newsArticle(story, mark) : newsArticle(story, mark, []),
		card: cards ? cardOf(story) : null,
		paper: colours.paper,
		geography: drawMap({ story, map }),
		logo,
	};
};

function logoOf(name: string | null) {
	if (name === null) return null;
	const { file, width, height } = readLogo(name);
	return { file, width, height };
}
