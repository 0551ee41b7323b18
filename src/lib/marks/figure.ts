import type { Mark, SceneFacet } from './mark';

/*
 * Kinds that stand in the one figure of a step. The outline has each of them under `figures`, a step
 * names it by its id, and the build makes it: a thousand dots or the bars of a chart are no work for a
 * phone.
 */

export type FigureFacet<State extends Mark> = SceneFacet<
	string | null,
	State,
	Record<string, State>
>;

/** The scene facet of such a kind; `more` is how it differs from the others. */
export function figureScene<State extends Mark>(
	more: Pick<FigureFacet<State>, 'between' | 'enter' | 'veil'> = {},
): FigureFacet<State> {
	return {
		slot: 'figure',
		key: 'figure',
		empty: null,
		rest: (id, own) => (id !== null && own[id] ? [own[id]] : []),
		...more,
	};
}

/** What is said of every figure, whatever its kind. */
export interface Figure {
	id: string;
	/** The line below it. */
	caption: string;
}
