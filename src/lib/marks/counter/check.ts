import { counterText, numberFormat } from '../../parts/number';
import { figureCheck } from '../figure';
import type { CounterMark } from './scene';

export default figureCheck(
	'counter',
	({ id, fact: factId, whose, before, after, caption }, fact, story): CounterMark => {
		const { status, value, to, hedge } = fact(factId);
		const number = { value: value ?? 0, to };
		return {
			...{ id, shown: 1, fact: factId, status, whose, ...number },
			text: counterText(number, numberFormat(story), story),
			hedge: hedge ? (story.words[hedge] ?? '') : '',
			...{ before, after, caption },
		};
	},
	({ fact }) => [fact],
);
