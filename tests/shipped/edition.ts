import { readdirSync } from 'node:fs';
import { readContent } from '../../src/lib/content/content';
import { formatProblems } from '../../src/lib/content/problems';
import { drawGeography } from '../../src/lib/geography/draw-geography';
import { cutTopology } from '../../src/lib/geography/topology';
import { clientStory } from '../../src/lib/scene/client';
import { keyframes } from '../../src/lib/scene/keyframes';
import { parseStory } from '../../src/lib/story/parse-story';

export const FOLDER = 'src/content';

export const languages = readdirSync(`${FOLDER}/words`).map((file) => file.replace(/\.aml$/, ''));

/** What the door says of an edition of the story that ships. */
export const read = (language: string) => parseStory(readContent(language, FOLDER), Date.now());

const parsed = read('en');
if ('problems' in parsed) throw new Error(formatProblems(parsed.problems));

/** The story that ships. Only the tests beside this file judge it; all others stand on a small one. */
export const { story, map } = parsed;
export const topology = cutTopology(map);
export const geography = drawGeography(topology, map, story.lines);
export const staged = clientStory(story);
export const frames = keyframes(staged, geography);
