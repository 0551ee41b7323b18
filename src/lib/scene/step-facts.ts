import { group } from 'd3';
import checks from '../marks/manifest/check';
import scenes from '../marks/manifest/scene';
import { namesOf, type CheckFacets, type MarkName, type Specs } from '../marks/kinds';
import type { Slot } from '../marks/mark';
import { toldOf } from '../marks/told';
import { citedIn } from '../story/inline';
import type { Story } from '../story/story';
import { fold, type State } from './fold';

const facets: CheckFacets = checks;

/**
 * The facts a step's picture is made of, by id, each once, in the order of their weight: the figure,
 * then what stands on the map. The same state that is drawn is read here, so that a table of the
 * figures can neither lack one nor hold one too many.
 *
 * @param slot only those of what stands there
 */
export function stepFacts(story: Story, { marks }: Pick<State, 'marks'>, slot?: Slot): string[] {
	const wanted = namesOf(facets).filter((name) => !slot || scenes[name].slot === slot);
	return [...new Set(wanted.flatMap((name) => factsOf(name, marks, story)))];
}

/**
 * Those of them that belong in a table of the figures: numbers, quotations, and dates that the picture
 * tells.
 */
export function tabledFacts(story: Story, { marks }: Pick<State, 'marks'>): string[] {
	return [...new Set(namesOf(facets).flatMap((name) => tabledOf(name, marks, story)))];
}

function factsOf<Name extends MarkName>(name: Name, marks: Specs, story: Story): string[] {
	return facets[name].facts(marks[name], toldOf(story)[name], story);
}

function tabledOf<Name extends MarkName>(name: Name, marks: Specs, story: Story): string[] {
	const { facts, tabled = facts } = facets[name];
	return tabled(marks[name], toldOf(story)[name], story);
}

/** The group of what only the explored map tells. */
export const EXPLORE = 'explore';

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
