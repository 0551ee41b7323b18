import { Reader } from '../reading/reader';
import { readSources } from '../parse/sources';
import { editionLanguage, readContent } from './content';

/**
 * When each source was published, by id: ISO 8601 with the precision the record has, null where
 * that is not known. The story itself only holds these dates as words.
 */
export function sourceDates(language = editionLanguage()): Record<string, string | null> {
	const { sources } = readContent(language);
	// What is wrong with the file is told by loadStory, to which nothing here is an alternative.
	const table = readSources(new Reader(sources, []));
	return Object.fromEntries(table.sound.map(({ id, entry }) => [id, entry.date ?? null]));
}
