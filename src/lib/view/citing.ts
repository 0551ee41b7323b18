import type { FactGroup } from '../scene/step-facts';
import type { Story } from '../story/story';

/** What prose needs to show its claims: the facts they rest on, and what opens a note on one. */
export interface Citing {
	facts: Story['facts'];
	words: Story['words'];
	/** The number of each fact's entry in the list below the story. */
	numbers: Record<string, number>;
	/** The page that list is on; left out where it is the same page. */
	page?: string;
}

/** The number of each fact in the list below the story. */
export function factNumbers(groups: FactGroup[]): Citing['numbers'] {
	const ids = groups.flatMap(({ facts }) => facts);
	return Object.fromEntries(ids.map((id, i) => [id, i + 1]));
}
