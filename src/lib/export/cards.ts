import { MissingGlyph } from '../fonts/poster-faces';
import { renderPng } from './poster-png';
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

/**
 * Whether the faces have every letter of the edition. The page falls back to a face of the reader's
 * device; a picture cannot, and a box in place of a letter is none. Without cards the story can still
 * be published: what is missing is said, once, and what to do about it.
 */
export function canDrawCards(): Promise<boolean> {
	drawable ??= tryAll();
	return drawable;
}

let drawable: Promise<boolean> | null = null;

async function tryAll(): Promise<boolean> {
	const posters = await prepared();
	try {
		for (const { step } of posters.posters) drawEditionPoster(posters, step, 'card');
		return true;
	} catch (error) {
		if (!(error instanceof MissingGlyph)) throw error;
		process.stderr.write(`No cards are drawn: ${error.message}\n`);
		return false;
	}
}

/** File names of the cards of an edition: the story's own and, where steps have pages or codes, theirs. */
export async function cardFiles(): Promise<string[]> {
	const { story } = await prepared();
	const { pages, embeds } = story.newsroom.parts;
	const steps = pages || embeds ? story.steps : [];
	return [...Object.keys(STORY), ...steps.map(({ id }) => `${id}.png`)];
}

/** A card as a PNG; null where there is none of that name. */
export async function card(file: string): Promise<Uint8Array | null> {
	if (!(await cardFiles()).includes(file)) return null;
	const posters = await prepared();
	const format = STORY[file];
	const step = format ? (posters.story.steps[0]?.id ?? '') : file.replace(/\.png$/, '');
	return renderPng(drawEditionPoster(posters, step, format ?? 'card').svg, posters.press.fonts);
}
