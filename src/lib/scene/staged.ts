import type { Country, Geography } from '../geography/geography';
import type { Fact, Step, Story } from '../story/story';
import { figureMark } from './figure-mark';
import { fold } from './fold';
import type { FigureMark } from './scene';
import { stepFacts } from './step-facts';

/*
 * What of a story and its map the pictures are made of. A browser that draws them is sent this and
 * no more: the words and the shapes stand in the page already.
 */

export type StagedFact = Pick<Fact, 'id' | 'status' | 'value' | 'date' | 'dateText' | 'text'>;

export type StagedStep = Pick<Step, 'id' | 'chapter' | 'kicker' | 'alt' | 'change'>;

export type StagedStory = Pick<
	Story,
	'title' | 'chapters' | 'contingents' | 'lines' | 'names' | 'notes' | 'dot' | 'dates'
> &
	Pick<Story, 'months' | 'numerals' | 'words' | 'direction' | 'explore'> & {
		steps: StagedStep[];
		/** As they stand at rest: a thousand dots or the bars of a chart are no work for a phone. */
		figures: FigureMark[];
		facts: Record<string, StagedFact>;
	};

export type StagedGeography = Pick<
	Geography,
	'places' | 'views' | 'labels' | 'contingents' | 'lines'
> & { countries: Record<string, Pick<Country, 'id' | 'label'>> };

/** A story as the pictures need it. */
export function stagedStory(story: Story): StagedStory {
	const { title, chapters, contingents, lines, names, notes, dot, dates } = story;
	const { months, numerals, words, direction, explore } = story;
	const drawn = [
		...fold(story.steps).flatMap((state) => [
			...stepFacts(story, { ...state, figure: null }),
			...(state.date ? [state.date] : []),
		]),
		...explore.things.flatMap(({ counts, left }) => [...counts, ...(left ? [left] : [])]),
	];
	return {
		...{ title, chapters, contingents, lines, names, notes, dot, dates },
		...{ months, numerals, words, direction, explore },
		figures: story.figures.map((figure) => figureMark(story, figure)),
		steps: story.steps.map(({ id, chapter, kicker, alt, change }) => ({
			...{ id, chapter, kicker, alt, change },
		})),
		facts: Object.fromEntries(
			[...new Set(drawn)].flatMap((id) => {
				const fact = story.facts[id];
				return fact ? [[id, stagedFact(fact)]] : [];
			}),
		),
	};
}

function stagedFact(fact: Fact): StagedFact {
	const { id, status, value, date, dateText, text } = fact;
	return { id, status, value, date, dateText, text };
}

/** A map as the pictures need it: where everything is, without the shapes, which the page holds. */
export function stagedGeography(geography: Geography): StagedGeography {
	const { places, views, labels, contingents, lines, countries } = geography;
	return {
		...{ places, views, labels, contingents, lines },
		countries: Object.fromEntries(
			Object.values(countries).map(({ id, label }) => [id, { id, label }]),
		),
	};
}
