import { fill } from '../story/fill';
import { formatLocale } from 'd3';
import type { Story } from '../story/story';

/** Writes whole numbers as the story's edition does: 11,643 or 11 643 or 11.643. */
export function numberFormat(story: Pick<Story, 'numerals'>): (value: number) => string {
	return formatLocale({ ...story.numerals, currency: ['', ''] }).format(',.0f');
}

/** A number, or a range of them, as the edition writes it: "740", "940 to 950". */
export function counterText(
	{ value, to }: { value: number; to: number | null },
	format: (value: number) => string,
	story: Pick<Story, 'words'>,
): string {
	if (to === null) return format(value);
	const range = story.words.range ?? '{from}–{to}';
	return fill(range, { from: format(value), to: format(to) });
}
