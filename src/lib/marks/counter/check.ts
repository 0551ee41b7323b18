import { counterText, numberFormat } from '../../parts/number';
import { id } from '../../reading/shape';
import type { EntryOf } from '../check';
import { checkWhole } from '../drawable';
import type { Figure } from '../figure';
import { figureCheck } from '../figure-check';
import type { CounterMark } from './scene';

const keys = { fact: id, whose: id };
type Entry = EntryOf<typeof keys>;

/** One number, with the words before and after it. */
interface Counter extends Figure, Entry {
	before: string;
	after: string;
}

export default figureCheck<Entry, Counter, CounterMark>({
	kind: 'counter',
	keys,
	check(entries, refs) {
		for (const { path, entry } of entries) {
			refs.side([...path, 'whose'], entry.whose);
			const at = [...path, 'fact'];
			checkWhole(refs, at, refs.factWith('value', at, entry.fact)?.value);
		}
	},
	tell: (entry, figure, words) => ({
		...figure,
		...entry,
		before: words.plainIfAny('before'),
		after: words.plainIfAny('after'),
	}),
	mark({ id, fact: factId, whose, before, after, caption }, fact, story) {
		const { status, value, to, hedge } = fact(factId);
		const number = { value: value ?? 0, to };
		return {
			...{ id, shown: 1, fact: factId, status, whose, ...number },
			text: counterText(number, numberFormat(story), story),
			hedge: hedge ? (story.words[hedge] ?? '') : '',
			...{ before, after, caption },
		};
	},
	facts: ({ fact }) => [fact],
});
