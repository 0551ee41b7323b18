import type { Story } from '../story/story';

/** What prose needs to show its claims: the facts they rest on, and what opens a note on one. */
export interface Citing {
	facts: Story['facts'];
	words: Story['words'];
	/** The number of each fact's entry in the list below the story. */
	numbers: Record<string, number>;
}
