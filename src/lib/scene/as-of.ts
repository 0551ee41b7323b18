import { fill } from '../story/fill';
import type { Story } from '../story/story';
import { fractionalYear } from '../story/calendar-date';
import type { Scene } from './scene';

/**
 * As of when a picture that stands alone is true: the cut-off of the main story, and for what happened
 * after it, the picture's own date.
 */
export function asOfLine(
	{ asOf, cutOff, dates, words }: Pick<Story, 'asOf' | 'cutOff' | 'dates' | 'words'>,
	{ date }: Pick<Scene, 'date'>,
): string {
	const end = (fractionalYear(cutOff) - dates.from) / (dates.to - dates.from);
	return date.at <= end ? asOf : fill(words['as-of-date'] ?? '', { date: date.text });
}
