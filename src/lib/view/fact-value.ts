import type { Fact } from '../story/story';

/** What stands under "value" in a table of figures: number and unit, the words spoken, or the date. */
export function factValue({ value, text, unit, quote }: Fact): string {
	return value === null ? (quote ?? text) : `${text} ${unit ?? ''}`.trim();
}
