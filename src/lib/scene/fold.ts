import type { Change, Step } from '../story/story';

/** Everything on the stage at one step, by id. */
export interface State {
	view: string;
	focus: string[];
	names: string[];
	places: { place: string; note: string | null }[];
	lines: string[];
	contingents: Record<string, 'present' | 'gone' | 'hidden'>;
	figure: string | null;
	date: string | null;
}

/** The stage before the first step. */
export const EMPTY: State = {
	view: '',
	focus: [],
	names: [],
	places: [],
	lines: [],
	contingents: {},
	figure: null,
	date: null,
};

/**
 * The stage at each step: what the steps up to it changed, one after another. Which way a reader
 * comes to a step can then make no difference.
 */
export function fold(steps: Pick<Step, 'change'>[]): State[] {
	const states: State[] = [];
	let state = EMPTY;
	for (const { change } of steps) {
		state = apply(state, change);
		states.push(state);
	}
	return states;
}

function apply(state: State, change: Change): State {
	return {
		view: change.view ?? state.view,
		focus: change.focus ?? state.focus,
		names: change.names ?? state.names,
		places: change.places ?? state.places,
		lines: change.lines ?? state.lines,
		contingents: { ...state.contingents, ...change.contingents },
		figure: change.figure === undefined ? state.figure : change.figure,
		date: change.date ?? state.date,
	};
}
