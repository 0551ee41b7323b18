import { formatLocale } from 'd3';
import type { StagedStory } from './staged';

/** Writes whole numbers as the story's edition does: 11,643 or 11 643 or 11.643. */
export function numberFormat(story: StagedStory): (value: number) => string {
	return formatLocale({ ...story.numerals, currency: ['', ''] }).format(',.0f');
}
