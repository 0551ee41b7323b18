import { namesOf, type CheckFacets, type MarkName } from '../marks/kinds';
import checks from '../marks/manifest/check';
import type { Story } from '../story/story';

const facets: CheckFacets = checks;

/** The kinds of mark that a story has any of: no others are sent to its readers. */
export function usedMarks(story: Story): MarkName[] {
	return namesOf(facets).filter((name) => isUsed(name, story));
}

function isUsed<Name extends MarkName>(name: Name, story: Story): boolean {
	const { own, isUsed } = facets[name];
	const given = own(story);
	return isUsed ? isUsed(given) : Object.keys(given ?? {}).length > 0;
}
