import { readdirSync } from 'node:fs';
import { readContent } from '../../src/lib/content/content';
import { formatProblems } from '../../src/lib/content/problems';
import { drawMap } from '../../src/lib/content/draw-map';
import { clientStory } from '../../src/lib/scene/client';
import { keyframes } from '../../src/lib/scene/keyframes';
import { parseStory } from '../../src/lib/parse/parse-story';

export const FOLDER = 'src/content';

export const languages = readdirSync(`${FOLDER}/words`).map((file) => file.replace(/\.aml$/, ''));

/** What the door says of an edition of the story that ships. */
export const read = (language: string) => parseStory(readContent(language, FOLDER), Date.now());

const parsed = read('en');
if ('problems' in parsed) throw new Error(formatProblems(parsed.problems));

/** The story that ships. Only the tests beside this file judge it; all others stand on a small one. */
export const { story, map } = parsed;
export const geography = drawMap(parsed);
export const staged = clientStory(story);
export const frames = keyframes(staged, geography);
