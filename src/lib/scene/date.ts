import type { ClientStory } from './client';
import { monthOf, monthText } from '../parts/month';
import type { DateMark } from './scene';

/**
 * Where a date stands on the strip of a story, and how it is written there.
 *
 * @param year as a fractional year
 * @param text without this, the month it falls in
 */
export function dateMark(
	story: Pick<ClientStory, 'dates' | 'months'>,
	year: number,
	text = monthText(story, monthOf(year)),
): DateMark {
	const { from, to } = story.dates;
	const at = Math.min(1, Math.max(0, (year - from) / (to - from)));
	return { at, text, stands: at, shown: 1 };
}
