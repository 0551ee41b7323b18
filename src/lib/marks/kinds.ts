import type { CheckFacet, Section } from './check';
import type checks from './manifest/check';
import type manifest from './manifest/scene';
import type { SceneFacet } from './mark';

/*
 * What all kinds have in common, told from marks.js: the core goes through them with these types.
 */

type Manifest = typeof manifest;
type Checks = typeof checks;

/** The name of a kind: its folder. */
export type MarkName = keyof Manifest;

type PartsOf<Facet> =
	Facet extends SceneFacet<infer Spec, infer State, infer Own>
		? { spec: Spec; state: State; own: Own }
		: never;

/** What a step says of each kind. */
export type Specs = { [Name in MarkName]: PartsOf<Manifest[Name]>['spec'] };

/** One mark of each kind. */
export type States = { [Name in MarkName]: PartsOf<Manifest[Name]>['state'] };

/** What the build sends of each kind. */
export type Owns = { [Name in MarkName]: PartsOf<Manifest[Name]>['own'] };

export type SceneFacets = {
	[Name in MarkName]: SceneFacet<Specs[Name], States[Name], Owns[Name]>;
};

/** What a story says of each kind. */
export type Tolds = { [Name in MarkName]: ReturnType<Checks[Name]['tell']> };

/** One entry of each kind in an outline. */
export type Entries = {
	[Name in MarkName]: Checks[Name] extends { section?: Section<infer Entry> } ? Entry : never;
};

export type CheckFacets = {
	[Name in MarkName]: CheckFacet<Specs[Name], Owns[Name], Tolds[Name], Entries[Name]>;
};

/** The marks on the stage, by their kind. */
export type Marks = { [Name in MarkName]: States[Name][] };

/** Something for each kind of a manifest, by its name. */
export function ofEach<All extends Record<MarkName, unknown>>(
	facets: Record<MarkName, unknown>,
	make: <Name extends MarkName>(name: Name) => All[Name],
): All {
	return Object.fromEntries(namesOf(facets).map((name) => [name, make(name)])) as All;
}

/** Marks of each kind of a manifest. */
export function marksOfEach(
	facets: Record<MarkName, unknown>,
	make: <Name extends MarkName>(name: Name) => States[Name][],
): Marks {
	return ofEach<Record<MarkName, unknown>>(facets, make) as Marks;
}

/** The names of the kinds in a manifest, in the order of marks.js. */
export function namesOf(facets: Record<MarkName, unknown>): MarkName[] {
	return Object.keys(facets) as MarkName[];
}
