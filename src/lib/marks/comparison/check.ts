import { discRadius, drawDots } from '../../parts/dots';
import { counterText, numberFormat } from '../../parts/number';
import { figureCheck } from '../figure';
import type { ComparisonMark } from './scene';

export default figureCheck(
	'comparison',
	({ id, caption, groups }, fact, story): ComparisonMark => ({
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
	({ groups }) => groups.map(({ fact }) => fact),
);
