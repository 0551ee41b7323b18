import scenes from '../marks/manifest/scene';
import { ofEach, type MarkName, type SceneFacets, type Specs } from '../marks/kinds';
import type { Change, Step } from '../story/story';

/** What stands on the stage at one step. */
export interface State {
	view: string;
	focus: string[];
	/** What the steps so far say of each kind of mark. */
	marks: Specs;
	date: string | null;
}

const facets: SceneFacets = scenes;

/** The stage before the first step. */
export const EMPTY: State = {
	view: '',
	focus: [],
	marks: ofEach<Specs>(facets, (name) => facets[name].empty),
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
		marks: ofEach<Specs>(facets, (name) => specAfter(name, state.marks[name], change)),
		date: change.date ?? state.date,
	};
}

function specAfter<Name extends MarkName>(name: Name, before: Specs[Name], change: Change) {
	const { key, fold } = facets[name];
	// The parser has checked what stands at the key of a kind.
	const said = change[key] as Specs[Name] | undefined;
	if (said === undefined) return before;
	return fold ? fold(before, said) : said;
}

/** What a single step says of each kind, on an empty stage. */
export function changed(change: Change): State {
	return apply(EMPTY, change);
}
