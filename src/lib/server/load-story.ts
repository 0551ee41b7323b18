import type { MapSettings } from '../story/map-settings';
import { parseStory } from '../story/parse-story';
import type { Story } from '../story/story';
import { readContent } from './content';
import { ContentError } from './problems';

/**
 * The story and its map, read from the content folder and checked.
 *
 * @param language BCP 47 tag of an edition, one of the files in `words/`.
 * @throws {ContentError} Where anything is wrong, with everything that is.
 */
export function loadStory(language = 'en'): { story: Story; map: MapSettings } {
	const parsed = parseStory(readContent(language));
	if ('problems' in parsed) throw new ContentError(parsed.problems);
	return parsed;
}
