import type { ClientStory } from './client';
import type { DateMark } from './scene';

/**
 * A date as a fractional year; a year or a month stands for its middle.
 *
 * @param iso 2024, 2024-05 or 2024-05-02
 */
export function fractionalYear(iso: string): number {
	const [year = 0, month, day] = iso.split('-').map(Number);
	if (month === undefined) return year + 0.5;
	const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
	return year + (month - 1 + (day === undefined ? 0.5 : (day - 0.5) / days)) / 12;
}

/** Where a date stands on the strip of a story, and how it is written there. */
export function dateMark(
	story: Pick<ClientStory, 'dates' | 'months'>,
	year: number,
	text?: string,
): DateMark {
	const { from, to } = story.dates;
	const at = Math.min(1, Math.max(0, (year - from) / (to - from)));
	return { at, text: text ?? monthText(story, year), stands: at, shown: 1 };
}

/** The month a fractional year falls in. */
function monthText(story: Pick<ClientStory, 'months'>, year: number): string {
	const whole = Math.floor(year);
	const month = Math.min(11, Math.floor((year - whole) * 12));
	return `${story.months[month] ?? ''} ${whole}`;
}
