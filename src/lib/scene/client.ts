import type { Country, Geography, MapPoints } from '../geography/geography';
import checks from '../marks/manifest/check';
import { ofEach, type Owns } from '../marks/kinds';
import { ownOf } from '../marks/told';
import type { DrawnFact } from '../marks/mark';
import type { Fact, Step, Story } from '../story/story';
import { fold } from './fold';
import { stepFacts } from './step-facts';

/*
 * What of a story and its map a browser is sent that draws the pictures: no more than they are made
 * of, as the words and the shapes stand in the page already.
 */

export type ClientStep = Pick<Step, 'id' | 'chapter' | 'kicker' | 'alt' | 'change'>;

export type ClientStory = Pick<
	Story,
	| 'title'
	| 'chapters'
	| 'names'
	| 'dates'
	| 'months'
	| 'numerals'
	| 'words'
	| 'direction'
	| 'explore'
> & {
	steps: ClientStep[];
	/** What each kind of mark is drawn from. */
	marks: Owns;
	facts: Record<string, DrawnFact>;
};

/** A story as the pictures need it. */
export function clientStory(story: Story): ClientStory {
	const { title, chapters, names, dates, months, numerals, words, direction, explore } = story;
	const drawn = [
		...fold(story.steps).flatMap((state) => [
			...stepFacts(story, state, 'map'),
			...(state.date ? [state.date] : []),
		]),
		...explore.things.flatMap(({ counts, left }) => [...counts, ...(left ? [left] : [])]),
	];
	return {
		...{ title, chapters, names, dates, months, numerals, words, direction, explore },
		marks: ofEach<Owns>(checks, (name) => ownOf(name, story)),
		steps: story.steps.map(({ id, chapter, kicker, alt, change }) => ({
			...{ id, chapter, kicker, alt, change },
		})),
		facts: Object.fromEntries(
			[...new Set(drawn)].flatMap((id) => {
				const fact = story.facts[id];
				return fact ? [[id, drawnFact(fact)]] : [];
			}),
		),
	};
}

function drawnFact({ id, status, value, date, dateText, text }: Fact): DrawnFact {
	return { id, status, value, date, dateText, text };
}

/** A map as the pictures need it: where everything is, without the shapes, which the page holds. */
export function clientMap(geography: Geography): MapPoints {
	const { places, views, labels, contingents, lines, countries } = geography;
	return {
		...{ places, views, labels, contingents, lines },
		countries: Object.fromEntries(
			Object.values(countries).map(({ id, label }: Country) => [id, { id, label }]),
		),
	};
}
