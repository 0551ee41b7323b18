import { figureCheck } from '../figure';
import type { QuoteMark } from './scene';

export default figureCheck(
	'quote',
	({ id, fact: factId, caption }, fact): QuoteMark => {
		const { status, quote, translated } = fact(factId);
		return { id, shown: 1, fact: factId, status, text: quote ?? '', translated, caption };
	},
	({ fact }) => [fact],
);
