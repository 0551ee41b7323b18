import { loadStory } from '../src/lib/content/load-story';
import { drawGeography } from '../src/lib/geography/draw-geography';
import { cutTopology } from '../src/lib/geography/topology';
import { routesOf } from '../src/lib/marks/told';
import { clientStory } from '../src/lib/scene/client';
import { keyframes } from '../src/lib/scene/keyframes';
import { sceneAt } from '../src/lib/scene/scene-at';

/**
 * The small story of tests/fixtures, from its content to its scenes: what most tests look at. It has
 * every kind of mark, and vite.config.ts names it as the content of all unit tests.
 */
export const { story, map, colours } = loadStory();
export const topology = cutTopology(map);
export const geography = drawGeography(topology, map, routesOf(story));
export const staged = clientStory(story);
export const frames = keyframes(staged, geography);
/** The scene at any place between two steps. */
export const scene = sceneAt(story, frames);
