import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { MapSettings } from '../story/map-settings';
import { parseStory } from '../parse/parse-story';
import type { Story } from '../story/story';
import { contentFolder, editionLanguage, readContent } from './content';
import { ContentError } from './problems';
import type { Colours } from './theme-file';

export interface Loaded {
	story: Story;
	map: MapSettings;
	/** The colours of its theme. */
	colours: Colours;
}

/** What was read last: a build asks for the story once for every page. */
let last: { stamp: string; loaded: Loaded } | undefined;

/**
 * The story and its map, read from the content folder and checked; read anew whenever a file there
 * has changed. Nobody may change what is given out.
 *
 * @param language BCP 47 tag of an edition, one of the files in `words/`; else the build's own.
 * @throws {ContentError} Where anything is wrong, with everything that is.
 */
export function loadStory(language?: string): Loaded {
	const stamp = stampOf(language);
	if (last?.stamp !== stamp) last = { stamp, loaded: read(language ?? editionLanguage()) };
	return last.loaded;
}

function read(language: string): Loaded {
	const documents = readContent(language);
	const parsed = parseStory(documents, buildTime());
	if ('problems' in parsed) throw new ContentError(parsed.problems);
	// A theme whose colours could not be read is among the problems.
	return { ...parsed, colours: documents.theme.data as Colours };
}

/** Everything the story depends on, as text: another stamp, another story. */
function stampOf(language?: string): string {
	const folder = contentFolder();
	const { EDITION, SOURCE_DATE_EPOCH } = process.env;
	if (!existsSync(folder)) return folder;
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => {
		const { mtimeMs, size } = statSync(join(folder, name));
		return [name, mtimeMs, size];
	});
	return JSON.stringify([folder, language, EDITION, SOURCE_DATE_EPOCH, files]);
}

/**
 * The moment the story is built, in milliseconds: SOURCE_DATE_EPOCH, in seconds, where a build is to
 * be repeatable, or else the clock.
 */
function buildTime(): number {
	const { SOURCE_DATE_EPOCH: seconds = '' } = process.env;
	return /^\d+$/.test(seconds) ? Number(seconds) * 1000 : Date.now();
}
