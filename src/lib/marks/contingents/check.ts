import type { CheckFacet } from '../mark';
import type { Contingents, Presences } from './scene';

const contingents: CheckFacet<Presences, Contingents> = {
	own: ({ dot, contingents }) => ({ dot, all: contingents }),
	isUsed: ({ all }) => all.length > 0,
	// How many there were, and for those that have gone, when they had.
	facts: (presences, story) =>
		story.contingents.flatMap(({ id, fact, left }) => {
			const presence = presences[id] ?? 'hidden';
			if (presence === 'hidden') return [];
			return presence === 'gone' && left ? [fact, left] : [fact];
		}),
};

export default contingents;
