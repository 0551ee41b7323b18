import type { Country, Geography } from '../geography/geography';
import type { Fact, Step, Story } from '../story/story';
import { fold } from './fold';
import { stepFacts } from './step-facts';

/*
 * What of a story and its map the pictures are made of. A browser that draws them is sent this and
 * no more: the words and the shapes stand in the page already.
 */

export type StagedFact = Pick<
	Fact,
	'id' | 'status' | 'value' | 'to' | 'hedge' | 'date' | 'dateText' | 'text' | 'quote'
> &
	Pick<Fact, 'translated'>;

export type StagedStep = Pick<Step, 'id' | 'chapter' | 'kicker' | 'alt' | 'change'>;

export type StagedStory = Pick<
	Story,
	'title' | 'chapters' | 'figures' | 'contingents' | 'lines' | 'names' | 'notes' | 'dot' | 'dates'
> &
	Pick<Story, 'months' | 'numerals' | 'words' | 'direction' | 'explore'> & {
		steps: StagedStep[];
		facts: Record<string, StagedFact>;
	};

export type StagedGeography = Pick<
	Geography,
	'places' | 'views' | 'labels' | 'contingents' | 'lines'
> & { countries: Record<string, Pick<Country, 'id' | 'label'>> };

/** A story as the pictures need it. */
export function stagedStory(story: Story): StagedStory {
	const { title, chapters, figures, contingents, lines, names, notes, dot, dates } = story;
	const { months, numerals, words, direction, explore } = story;
	const drawn = [
		...fold(story.steps).flatMap((state) => [
			...stepFacts(story, state),
			...(state.date ? [state.date] : []),
		]),
		...explore.things.flatMap(({ counts, left }) => [...counts, ...(left ? [left] : [])]),
	];
	return {
		...{ title, chapters, figures, contingents, lines, names, notes, dot, dates },
		...{ months, numerals, words, direction, explore },
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
	const { id, status, value, to, hedge, date, dateText, text, quote, translated } = fact;
	return { id, status, value, to, hedge, date, dateText, text, quote, translated };
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
