import type { Story } from '../../story/story';

/** What a sentence or a table of the text edition needs to lead each claim to its sources. */
export interface References {
	facts: Story['facts'];
	words: Story['words'];
	/** The number of each source in the list at the end. */
	numbers: Record<string, number>;
}
