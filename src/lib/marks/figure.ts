import type { Fact, Figure, Story } from '../story/story';
import type { CheckFacet, Mark, SceneFacet } from './mark';

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

type FigureOf<Kind extends Figure['kind']> = Extract<Figure, { kind: Kind }>;

/**
 * The check facet of such a kind.
 *
 * @param kind  what the outline calls it
 * @param make  the mark of a figure at rest
 * @param facts what it rests on
 */
export function figureCheck<Kind extends Figure['kind'], State extends Mark>(
	kind: Kind,
	make: (figure: FigureOf<Kind>, fact: (id: string) => Fact, story: Story) => State,
	facts: (figure: FigureOf<Kind>) => string[],
): CheckFacet<string | null, Record<string, State>> {
	const isOfKind = (figure: Figure): figure is FigureOf<Kind> => figure.kind === kind;
	return {
		own(story) {
			const fact = (id: string): Fact => {
				const found = story.facts[id];
				if (!found) throw new Error(`no fact ${id}: the story was not checked`);
				return found;
			};
			const figures = story.figures.filter(isOfKind);
			return Object.fromEntries(figures.map((each) => [each.id, make(each, fact, story)]));
		},
		facts: (id, story) =>
			story.figures
				.filter((figure) => figure.id === id)
				.filter(isOfKind)
				.flatMap(facts),
	};
}
