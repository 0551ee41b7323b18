import { interpolateNumber } from 'd3';
import type { Status, Whose } from '../../story/story';
import { counterText, numberFormat } from '../../parts/number';
import { figureScene } from '../figure';
import type { Mark } from '../mark';

/** One number, large. */
export interface CounterMark extends Mark {
	fact: string;
	status: Status;
	whose: Whose;
	/** The number as it stands now; at rest, the fact's own. */
	value: number;
	/** The upper end of a range, or null. */
	to: number | null;
	/** `value` (and `to`) as the edition writes it. */
	text: string;
	/** "about", or empty. */
	hedge: string;
	before: string;
	after: string;
	caption: string;
}

export default figureScene<CounterMark>({
	between(writing) {
		const format = numberFormat(writing);
		return (from, to, t) => {
			const value = interpolateNumber(from.value, to.value)(t);
			const upper = to.to === null ? null : interpolateNumber(from.to ?? 0, to.to)(t);
			return { ...to, value, to: upper, text: counterText({ value, to: upper }, format, writing) };
		};
	},
	// It counts up from nothing.
	enter: (mark) => ({ ...mark, value: 0, to: mark.to === null ? null : 0 }),
});
