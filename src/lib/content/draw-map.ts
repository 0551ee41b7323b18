import { drawGeography } from '../geography/draw-geography';
import type { Geography } from '../geography/geography';
import { cutTopology } from '../geography/topology';
import { routesOf } from '../marks/told';
import type { Loaded } from './load-story';

/** The map of a story, cut from the atlas and projected. */
export function drawMap({ story, map }: Pick<Loaded, 'story' | 'map'>): Geography {
	return drawGeography(cutTopology(map), map, routesOf(story));
}
