import { renderPng } from '../server/poster-png';
import type { FormatName } from '../poster/formats';
import { drawEditionPoster, editionPosters, type EditionPosters } from './edition-posters';

/** The story's own pictures: where a link to it is shown, and where it is offered to be read. */
const STORY: Record<string, FormatName> = { 'story.png': 'card', 'wide.png': 'wide' };

let edition: Promise<EditionPosters> | null = null;

/** Prepared once, whichever card is asked for first. */
function prepared(): Promise<EditionPosters> {
	edition ??= editionPosters();
	return edition;
}

/** File names of the cards of an edition: the story's own and, where steps have pages, theirs. */
export async function cardFiles(): Promise<string[]> {
	const { story } = await prepared();
	const steps = story.newsroom.parts.pages ? story.steps : [];
	return [...Object.keys(STORY), ...steps.map(({ id }) => `${id}.png`)];
}

/** A card as a PNG; null where there is none of that name. */
export async function card(file: string): Promise<Uint8Array | null> {
	if (!(await cardFiles()).includes(file)) return null;
	const posters = await prepared();
	const format = STORY[file];
	const step = format ? (posters.story.steps[0]?.id ?? '') : file.replace(/\.png$/, '');
	return renderPng(drawEditionPoster(posters, step, format ?? 'card').svg);
}
