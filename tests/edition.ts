import { drawGeography } from '../src/lib/geography/draw-geography';
import { routesOf } from '../src/lib/marks/told';
import { keyframes } from '../src/lib/scene/keyframes';
import { clientStory } from '../src/lib/scene/client';
import { loadStory } from '../src/lib/content/load-story';
import { cutTopology } from '../src/lib/geography/topology';

/** The edition that ships, from its content to its keyframes: what most tests look at. */
export const { story, map } = loadStory();
export const topology = cutTopology(map);
export const geography = drawGeography(topology, map, routesOf(story));
export const staged = clientStory(story);
export const frames = keyframes(staged, geography);
