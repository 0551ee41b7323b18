import { namesOf, type CheckFacets, type MarkName, type Owns, type Tolds } from './kinds';
import checks from './manifest/check';
import type { Route } from '../geography/geography';
import type { Story } from '../story/story';

const facets: CheckFacets = checks;

/** What a story says of each kind: `Story` itself knows none. */
export function toldOf({ marks }: Pick<Story, 'marks'>): Tolds {
	return marks as Tolds;
}

/** What is sent to a browser of a kind. */
export function ownOf<Name extends MarkName>(name: Name, story: Story): Owns[Name] {
	return facets[name].own(toldOf(story)[name], story);
}

/** The kinds of mark that a story has any of: no others are sent to its readers. */
export function usedMarks(story: Story): MarkName[] {
	return namesOf(facets).filter((name) => isUsed(name, story));
}

function isUsed<Name extends MarkName>(name: Name, story: Story): boolean {
	const own = ownOf(name, story);
	const { isUsed } = facets[name];
	return isUsed ? isUsed(own) : Object.keys(own ?? {}).length > 0;
}

/** The great circles between places that the map of a story draws. */
export function routesOf(story: Pick<Story, 'marks'>): Route[] {
	return namesOf(facets).flatMap((name) => routes(name, story));
}

function routes<Name extends MarkName>(name: Name, story: Pick<Story, 'marks'>): Route[] {
	return facets[name].routes?.(toldOf(story)[name]) ?? [];
}
