import { figureCheck } from '../figure';
import type { DayMark } from './scene';

export default figureCheck(
	'date',
	({ id, fact: factId, caption }, fact): DayMark => {
		const { status, dateText } = fact(factId);
		return { id, shown: 1, fact: factId, status, text: dateText ?? '', caption };
	},
	({ fact }) => [fact],
);
