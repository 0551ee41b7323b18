import type { Fact, Figure, Story } from '../story/story';
import { barsMark } from './bars';
import { discRadius, drawDots } from './dots';
import { counterText, numberFormat } from './number';
import type { CounterMark, FigureMark } from './scene';

/** A figure of the outline with its facts filled in, as it stands at rest. */
export function figureMark(story: Story, figure: Figure): FigureMark {
	const base = { id: figure.id, shown: 1 };
	const fact = (id: string): Fact => {
		const found = story.facts[id];
		if (!found) throw new Error(`no fact ${id}: the story was not checked`);
		return found;
	};
	switch (figure.kind) {
		case 'counter': {
			const { id, status, value, to, hedge } = fact(figure.fact);
			const { whose, before, after, caption } = figure;
			const mark: CounterMark = {
				kind: 'counter',
				fact: id,
				status,
				whose,
				value: value ?? 0,
				to,
				text: '',
				hedge: hedge ? (story.words[hedge] ?? '') : '',
				before,
				after,
				caption,
			};
			return { ...base, ...mark, text: counterText(mark, numberFormat(story), story) };
		}
		case 'date': {
			const { id, status, dateText } = fact(figure.fact);
			return {
				...base,
				kind: 'date',
				fact: id,
				status,
				text: dateText ?? '',
				caption: figure.caption,
			};
		}
		case 'quote': {
			const { id, status, quote, translated } = fact(figure.fact);
			const { caption } = figure;
			return {
				...base,
				kind: 'quote',
				fact: id,
				status,
				text: quote ?? '',
				translated,
				caption,
			};
		}
		case 'comparison': {
			const groups = figure.groups.map(({ fact: id, whose, caption }) => {
				const { status, value, to, hedge } = fact(id);
				const count = value ?? 0;
				return {
					fact: id,
					status,
					whose,
					hedge: hedge ? (story.words[hedge] ?? '') : '',
					text: counterText({ value: count, to }, numberFormat(story), story),
					caption,
					dots: drawDots(count),
					radius: discRadius(count),
				};
			});
			return { ...base, kind: 'comparison', caption: figure.caption, groups };
		}
		case 'bars':
			return { ...base, ...barsMark(figure, fact, numberFormat(story)) };
	}
}
