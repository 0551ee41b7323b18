import { ascending } from 'd3';
import scenes from '../marks/manifest/scene';
import { marksOfEach, namesOf, type MarkName, type Marks, type SceneFacets } from '../marks/kinds';
import type { Ground } from '../marks/mark';
import { found } from '../parts/found';
import { fractionalYear } from '../story/calendar-date';
import { dateMark } from './date';
import { fold, type State } from './fold';
import type { Scene } from './scene';
import type { MapPoints } from '../geography/geography';
import type { ClientStory } from './client';

/** The scenes at the steps of a story, by number; an array of them is one. */
export type Keyframes = Pick<Scene[], 'length' | 'at'>;

const facets: SceneFacets = scenes;

/** The scene at each step of the story, in order: what the stage shows while a card is read. */
export function keyframes(story: ClientStory, map: MapPoints): Scene[] {
	return fold(story.steps).map((state, step) => keyframe(story, map, state, step));
}

/** The same, each made when it is first asked for: a reader who opens the page is at one of them. */
export function lazyKeyframes(story: ClientStory, map: MapPoints): Keyframes {
	const states = fold(story.steps);
	const made: Scene[] = [];
	return {
		length: states.length,
		at: (step) => {
			const state = states[step];
			return state && (made[step] ??= keyframe(story, map, state, step));
		},
	};
}

function keyframe(story: ClientStory, map: MapPoints, state: State, step: number): Scene {
	const camera = found(map.views, state.view, 'view');
	const marks = marksAt(story, map, state);
	const seen = namesOf(facets).filter((name) => marks[name].length > 0);
	return {
		camera,
		drawings: [{ id: drawingId(state), shown: 1, camera, focus: state.focus }],
		title: step === 0 ? 1 : 0,
		veil: Math.max(0, ...seen.map((name) => facets[name].veil ?? 0)),
		marks,
		date: stripDate(story, state.date),
	};
}

function marksAt(story: ClientStory, map: MapPoints, { view, focus, marks }: State): Marks {
	const naming = <Name extends MarkName>(name: Name) =>
		facets[name].naming?.(marks[name], story.marks[name]) ?? [];
	const { names, facts } = story;
	const named = namesOf(facets).flatMap((name) => naming(name));
	const ground: Ground = { names, facts, map, view, focus, named };
	return marksOfEach(facets, (name) => facets[name].rest(marks[name], story.marks[name], ground));
}

/** Two steps that look at the same map share one drawing of it. */
function drawingId(state: State): string {
	return [state.view, ...[...state.focus].sort(ascending)].join(' ');
}

function stripDate(story: ClientStory, id: string | null) {
	const fact = id ? found(story.facts, id, 'fact') : null;
	return fact?.date
		? dateMark(story, fractionalYear(fact.date), fact.dateText ?? undefined)
		: dateMark(story, story.dates.to);
}
