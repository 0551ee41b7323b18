import { id } from '../../reading/shape';
import type { EntryOf } from '../check';
import type { Figure } from '../figure';
import { figureCheck } from '../figure-check';
import type { DayMark } from './scene';

const keys = { fact: id };
type Entry = EntryOf<typeof keys>;

export default figureCheck<Entry, Figure & Entry, DayMark>({
	kind: 'date',
	keys,
	check(entries, refs) {
		for (const { path, entry } of entries) refs.factWith('date', [...path, 'fact'], entry.fact);
	},
	tell: ({ fact }, figure) => ({ ...figure, fact }),
	mark({ id, fact: factId, caption }, fact) {
		const { status, dateText } = fact(factId);
		return { id, shown: 1, fact: factId, status, text: dateText ?? '', caption };
	},
	facts: ({ fact }) => [fact],
});
