import { ascending } from 'd3';
import type { Contingent } from '../story/story';
import { dateMark, fractionalYear } from './date';
import { discRadius, dotsOf } from './dots';
import { fold, type State } from './fold';
import type { ContingentMark, FigureMark, LineMark, Name, PlaceMark, Scene } from './scene';
import type { StagedFact, StagedGeography, StagedStory } from './staged';

/**
 * How far the map steps back for each kind of figure. Counters and days stand clear of the map;
 * a quotation and a comparison lie over it, and must not seem to belong to a spot on it; a chart
 * has axes of its own.
 */
const VEIL: Record<FigureMark['kind'], number> = {
	counter: 0,
	date: 0,
	comparison: 0.9,
	quote: 0.86,
	bars: 1,
};

/** The scenes at the steps of a story, by number; an array of them is one. */
export type Keyframes = Pick<Scene[], 'length' | 'at'>;

/** The scene at each step of the story, in order: what the stage shows while a card is read. */
export function keyframes(story: StagedStory, geography: StagedGeography): Scene[] {
	return fold(story.steps).map((state, step) => keyframe(story, geography, state, step));
}

/** The same, each made when it is first asked for: a reader who opens the page is at one of them. */
export function keyframesInTime(story: StagedStory, geography: StagedGeography): Keyframes {
	const states = fold(story.steps);
	const made: Scene[] = [];
	return {
		length: states.length,
		at: (step) => {
			const state = states[step];
			return state && (made[step] ??= keyframe(story, geography, state, step));
		},
	};
}

function keyframe(
	story: StagedStory,
	geography: StagedGeography,
	state: State,
	step: number,
): Scene {
	const camera = find(geography.views, state.view, 'view');
	const figure = story.figures.find(({ id }) => id === state.figure);
	return {
		camera,
		drawings: [{ id: drawingId(state), shown: 1, camera, focus: state.focus }],
		title: step === 0 ? 1 : 0,
		veil: figure ? VEIL[figure.kind] : 0,
		names: names(story, geography, state),
		places: state.places.map((place) => placeMark(story, geography, place)),
		lines: state.lines.map((id) => lineMark(story, geography, id)),
		contingents: contingents(story, geography, state),
		figures: figure ? [figure] : [],
		date: stripDate(story, state.date),
	};
}

/** Two steps that look at the same map share one drawing of it. */
function drawingId(state: State): string {
	return [state.view, ...[...state.focus].sort(ascending)].join(' ');
}

function names(story: StagedStory, geography: StagedGeography, state: State): Name[] {
	const mark = (id: string, quiet: boolean): Name => ({
		// A name that turns from quiet to loud is another mark: the one fades as the other comes.
		id: quiet ? `${id}:quiet` : id,
		shown: 1,
		...labelPoint(geography, state.view, id),
		text: find(story.names, id, 'name'),
		quiet,
	});
	// Where dots stand, the country's name is part of their label.
	const dotted = story.contingents
		.filter(({ id }) => (state.contingents[id] ?? 'hidden') !== 'hidden')
		.map(({ country }) => country);
	const free = (id: string) => !dotted.includes(id);
	const quiet = state.names.filter((id) => free(id) && !state.focus.includes(id));
	return [
		...state.focus.filter(free).map((id) => mark(id, false)),
		...quiet.map((id) => mark(id, true)),
	];
}

function labelPoint(geography: StagedGeography, view: string, country: string) {
	return geography.labels[view]?.[country] ?? find(geography.countries, country, 'country').label;
}

function placeMark(
	story: StagedStory,
	geography: StagedGeography,
	{ place, note }: State['places'][number],
): PlaceMark {
	const { x, y, kind, label } = find(geography.places, place, 'place');
	return {
		id: place,
		shown: 1,
		x,
		y,
		kind,
		label,
		text: find(story.names, place, 'name'),
		note: note ? find(story.notes, note, 'note') : '',
		fact: note,
		status: note ? find(story.facts, note, 'fact').status : 'confirmed',
	};
}

function lineMark(story: StagedStory, geography: StagedGeography, id: string): LineMark {
	const line = story.lines.find((line) => line.id === id);
	if (!line) throw new Error(`no line ${id}`);
	return {
		id,
		shown: 1,
		drawn: 1,
		points: find(geography.lines, id, 'line'),
		text: line.label,
		fact: line.fact,
		status: find(story.facts, line.fact, 'fact').status,
	};
}

function contingents(
	story: StagedStory,
	geography: StagedGeography,
	state: State,
): ContingentMark[] {
	return story.contingents.flatMap((contingent) => {
		const presence = state.contingents[contingent.id] ?? 'hidden';
		if (presence === 'hidden') return [];
		return [contingentMark(story, geography, contingent, state.view, presence === 'gone')];
	});
}

function contingentMark(
	story: StagedStory,
	geography: StagedGeography,
	contingent: Contingent,
	view: string,
	gone: boolean,
): ContingentMark {
	const fact = find(story.facts, contingent.fact, 'fact');
	const count = Math.round((fact.value ?? 0) / story.dot);
	return {
		id: contingent.id,
		shown: 1,
		...(geography.labels[view]?.[contingent.id] ??
			find(geography.contingents, contingent.id, 'place for the contingent')),
		fact: fact.id,
		status: fact.status,
		whose: contingent.whose,
		count,
		gone: gone ? 1 : 0,
		...dotsOf(count, gone ? 1 : 0),
		radius: discRadius(count),
		country: find(story.names, contingent.country, 'name'),
		label: gone ? '' : contingent.label,
		note: gone ? (contingent.gone ?? '') : contingent.here,
	};
}

function stripDate(story: StagedStory, id: string | null) {
	const fact: StagedFact | null = id ? find(story.facts, id, 'fact') : null;
	return fact?.date
		? dateMark(story, fractionalYear(fact.date), fact.dateText ?? undefined)
		: dateMark(story, story.dates.to);
}

function find<T>(record: Record<string, T>, id: string, what: string): T {
	const found = record[id];
	if (found === undefined) throw new Error(`no ${what} ${id}: the story was not checked`);
	return found;
}
