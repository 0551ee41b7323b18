import type { MapSettings } from '../story/map-settings';
import { parseStory } from '../story/parse-story';
import type { Story } from '../story/story';
import { editionLanguage, readContent } from './content';
import { ContentError } from './problems';
import type { Colours } from './theme-file';

/**
 * The story and its map, read from the content folder and checked.
 *
 * @param language BCP 47 tag of an edition, one of the files in `words/`.
 * @throws {ContentError} Where anything is wrong, with everything that is.
 */
export function loadStory(language = editionLanguage()): {
	story: Story;
	map: MapSettings;
	/** The colours of its theme. */
	colours: Colours;
} {
	const documents = readContent(language);
	const parsed = parseStory(documents, buildTime());
	if ('problems' in parsed) throw new ContentError(parsed.problems);
	// A theme whose colours could not be read is among the problems.
	return { ...parsed, colours: documents.theme.data as Colours };
}

/**
 * The moment the story is built, in milliseconds: SOURCE_DATE_EPOCH, in seconds, where a build is to
 * be repeatable, or else the clock.
 */
function buildTime(): number {
	const { SOURCE_DATE_EPOCH: seconds = '' } = process.env;
	return /^\d+$/.test(seconds) ? Number(seconds) * 1000 : Date.now();
}
