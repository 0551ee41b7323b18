import { group } from 'd3';
import type { Fact, Figure, Inline, Story } from '../story/story';
import { fold, type State } from './fold';

/**
 * The facts a step's picture is made of, by id, each once, in the order of their weight: the figure,
 * then what stands on the map. The same state that is drawn is read here, so that a table of the
 * figures can neither lack one nor hold one too many.
 */
export function stepFacts(story: Story, state: State): string[] {
	const figure = story.figures.find(({ id }) => id === state.figure);
	const contingents = story.contingents.flatMap(({ id, fact, left }) => {
		const presence = state.contingents[id] ?? 'hidden';
		if (presence === 'hidden') return [];
		return presence === 'gone' && left ? [fact, left] : [fact];
	});
	const lines = story.lines.filter(({ id }) => state.lines.includes(id)).map(({ fact }) => fact);
	const notes = state.places.flatMap(({ note }) => (note ? [note] : []));
	return [...new Set([...(figure ? figureFacts(figure) : []), ...lines, ...contingents, ...notes])];
}

/**
 * Those of them that belong in a table of the figures: numbers, quotations, and dates that the picture
 * tells. The line of a place that says where it lies, and nothing else, is no figure: its fact has a
 * date too, but that says as of when it is true, and means nothing under "value".
 */
export function tabledFacts(story: Story, state: State): string[] {
	const untold = state.places.flatMap(({ note }) => {
		const fact = note === null ? undefined : story.facts[note];
		const isFigure = fact && (fact.value !== null || fact.quote || tellsDate(fact, story.notes));
		return fact && !isFigure ? [fact.id] : [];
	});
	const drawn = stepFacts(story, { ...state, places: [] });
	return stepFacts(story, state).filter((id) => drawn.includes(id) || !untold.includes(id));
}

/** Whether the line of a place has the date of its fact, to the day, the month or the year. */
function tellsDate({ id, date }: Pick<Fact, 'id' | 'date'>, notes: Story['notes']): boolean {
	return date !== null && (notes[id] ?? '').includes(date.slice(0, 4));
}

/** The group of what only the explored map tells. */
export const EXPLORE = 'explore';

function figureFacts(figure: Figure): string[] {
	switch (figure.kind) {
		case 'comparison':
			return figure.groups.map(({ fact }) => fact);
		case 'bars':
			return figure.series.flatMap(({ bars }) => bars.map(({ fact }) => fact));
		default:
			return [figure.fact];
	}
}

/**
 * The facts a group of the record holds; `chapter` is null for what only the findings rest on, and
 * `explore` for what only the map tells that is explored after the story.
 */
export interface FactGroup {
	chapter: string | null;
	facts: string[];
	/** Where these facts were published, each source with the facts of the group it supports. */
	sources: { id: string; supports: string[] }[];
}

/**
 * Every fact the story rests on, each once, in the chapter in which a reader first meets it: in the
 * words of a step or in its picture. What only the comparison with the report rests on comes last.
 */
export function factGroups(story: Story): FactGroup[] {
	const met = new Set<string>();
	const fresh = (ids: string[]) =>
		ids.filter((id) => {
			const isNew = !met.has(id);
			met.add(id);
			return isNew;
		});
	const states = fold(story.steps);
	const gather = (chapter: string | null, ids: string[]): FactGroup => {
		const facts = fresh(ids);
		return { chapter, facts, sources: sourcesOf(story, facts) };
	};
	const groups = story.chapters.map(({ id }) => {
		const facts = story.steps.flatMap((step, i) =>
			step.chapter === id && states[i]
				? [...citedIn(step.text.flat()), ...stepFacts(story, states[i])]
				: [],
		);
		return gather(id, facts);
	});
	const findings = story.findings.flatMap(({ reported, found, facts }) => [
		...citedIn([...reported, ...found]),
		...facts,
	]);
	const method = story.method.flatMap(({ text }) => citedIn(text.flat()));
	const explored = story.explore.things.flatMap(({ facts }) => facts);
	return [...groups, gather(null, [...findings, ...method]), gather(EXPLORE, explored)];
}

/** Every source the story rests on, by id, each once, in the order in which a reader meets it. */
export function sourceOrder(groups: FactGroup[]): string[] {
	return [...new Set(groups.flatMap(({ sources }) => sources.map(({ id }) => id)))];
}

function sourcesOf(story: Story, facts: string[]): FactGroup['sources'] {
	const pairs = facts.flatMap((fact) =>
		(story.facts[fact]?.sources ?? []).map((source) => ({ source, fact })),
	);
	const byId = group(pairs, ({ source }) => source);
	return [...byId].map(([id, rows]) => ({ id, supports: rows.map(({ fact }) => fact) }));
}

function citedIn(runs: Inline[]): string[] {
	return runs.flatMap((run) => {
		if (run.kind === 'text') return [];
		return [...(run.kind === 'fact' ? [run.fact] : []), ...citedIn(run.children)];
	});
}
