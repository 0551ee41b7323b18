import { discRadius, drawDots } from '../../parts/dots';
import { counterText, numberFormat } from '../../parts/number';
import { id, keyed, some } from '../../reading/shape';
import type { Whose } from '../../story/story';
import type { EntryOf } from '../check';
import { checkDots } from '../drawable';
import type { Figure } from '../figure';
import { figureCheck } from '../figure-check';
import type { ComparisonMark } from './scene';

const keys = { groups: some(keyed({ fact: id, whose: id })) };
type Entry = EntryOf<typeof keys>;

/** People beside people, one dot each. */
interface Comparison extends Figure {
	groups: { fact: string; whose: Whose; caption: string }[];
}

export default figureCheck<Entry, Comparison, ComparisonMark>({
	kind: 'comparison',
	keys,
	check(entries, refs) {
		for (const { path, entry } of entries) {
			const facts = entry.groups.map(({ fact }) => fact);
			refs.reader.refuseTwice([...path, 'groups'], facts, 'fact');
			entry.groups.forEach(({ fact, whose }, index) => {
				const at = [...path, 'groups', index];
				refs.side([...at, 'whose'], whose);
				const value = refs.factWith('value', [...at, 'fact'], fact)?.value;
				checkDots(refs, [...at, 'fact'], value, 1);
			});
		}
	},
	tell: ({ groups }, figure, words) => ({
		...figure,
		groups: groups.map(({ fact, whose }) => ({ fact, whose, caption: words.plain(fact) })),
	}),
	mark: ({ id, caption, groups }, fact, story) => ({
		...{ id, shown: 1, caption },
		groups: groups.map(({ fact: factId, whose, caption }) => {
			const { status, value, to, hedge } = fact(factId);
			const count = value ?? 0;
			return {
				...{ fact: factId, status, whose },
				hedge: hedge ? (story.words[hedge] ?? '') : '',
				text: counterText({ value: count, to }, numberFormat(story), story),
				caption,
				dots: drawDots(count),
				radius: discRadius(count),
			};
		}),
	}),
	facts: ({ groups }) => groups.map(({ fact }) => fact),
});
