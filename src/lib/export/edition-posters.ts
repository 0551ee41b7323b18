import { drawMap } from '../content/draw-map';
import { lightColours } from '../poster/colours';
import { FORMATS, type FormatName } from '../poster/formats';
import { drawPoster, type Drawn, type Press } from './poster';
import type { PosterContent } from './poster-content';
import { asOfLine } from '../scene/as-of';
import { keyframes } from '../scene/keyframes';
import { clientStory } from '../scene/client';
import type { Scene } from '../scene/scene';
import { readColours } from '../content/content';
import { loadStory } from '../content/load-story';
import { facesOf, posterFonts } from '../fonts/poster-faces';
import type { Story } from '../story/story';
import { writingIn } from '../fonts/writing';

/** Everything the pictures of an edition are made of. */
export interface EditionPosters {
	story: Story;
	scenes: Scene[];
	press: Press;
	/** The poster of each step, in order; the first is the story's own. */
	posters: { step: string; poster: PosterContent }[];
}

/** Reads the edition and prepares its posters. */
export async function editionPosters(): Promise<EditionPosters> {
	const { story, map } = loadStory();
	const geography = drawMap({ story, map });
	const scenes = keyframes(clientStory(story), geography);
	const { set, files } = await posterFonts(writingIn(story), facesOf(story.newsroom));
	const press: Press = {
		geography,
		colours: lightColours(readColours()),
		set,
		fonts: files,
	};
	const posters = story.steps.map(({ id }, i) => ({
		step: id,
		poster: posterOf(story, scenes, i),
	}));
	return { story, scenes, press, posters };
}

function posterOf(story: Story, scenes: Scene[], index: number): PosterContent {
	const { words, dates, direction, title, dek, chapters } = story;
	const [step, scene] = [story.steps[index], scenes[index]];
	if (!step || !scene) throw new Error(`no step ${index}`);
	const opening = index === 0;
	const chapter = chapters.find(({ id }) => id === step.chapter)?.title ?? '';
	return {
		scene,
		kicker: opening ? (words.kicker ?? '') : chapter,
		headline: opening ? title : step.kicker,
		dek: opening ? dek : '',
		credit: [story.newsroom.publisher.name, ...(opening ? [] : [title]), asOfLine(story, scene)],
		alt: step.alt,
		...{ words, dates, direction },
	};
}

/** A poster of an edition in a format. */
export function drawEditionPoster(
	{ press, posters }: EditionPosters,
	step: string,
	format: FormatName,
): Drawn {
	const found = posters.find((each) => each.step === step);
	if (!found) throw new Error(`no step ${step}`);
	return drawPoster(found.poster, FORMATS[format], press);
}
