import type { Figure, Story } from '../story/story';
import { barsMark } from './bars';
import { discRadius, drawDots } from './dots';
import { numberFormat } from './number';
import type { CounterMark, FigureMark } from './scene';
import type { StagedFact, StagedStory } from './staged';

/**
 * How far the map steps back for each kind of figure. Counters and days stand clear of the map;
 * a quotation and a comparison lie over it, and must not seem to belong to a spot on it; a chart
 * has axes of its own.
 */
const VEIL: Record<Figure['kind'], number> = {
	counter: 0,
	date: 0,
	comparison: 0.9,
	quote: 0.86,
	bars: 1,
};

export function veilOf(figure: Figure): number {
	return VEIL[figure.kind];
}

/** A figure of the outline with its facts filled in, as it stands at rest. */
export function figureMark(story: StagedStory, figure: Figure): FigureMark {
	const base = { id: figure.id, shown: 1 };
	const fact = (id: string): StagedFact => {
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

/** A counter's number as the edition writes it: "740", "940 to 950". */
export function counterText(
	{ value, to }: Pick<CounterMark, 'value' | 'to'>,
	format: (value: number) => string,
	story: Pick<Story, 'words'>,
): string {
	if (to === null) return format(value);
	const range = story.words.range ?? '{from}–{to}';
	return range.replace('{from}', format(value)).replace('{to}', format(to));
}
