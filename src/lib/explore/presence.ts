import { fill } from '../story/fill';
import { monthText } from '../parts/month';
import type { Status, Thing } from '../story/story';
import type { DrawnFact } from '../marks/mark';
import type { ClientStory } from '../scene/client';

/**
 * What the record lets us say of a force in a month. `unrecorded` is not `absent`: nothing is known
 * of it then, and neither the picture nor the words may say that nobody was there.
 */
export type Presence =
	| { is: 'unrecorded' }
	/** There, as counted by this fact: the latest count that is not of a later month. */
	| { is: 'present'; count: DrawnFact }
	/** Gone since a month before this one; the last count says how many dots have gone. */
	| { is: 'gone'; count: DrawnFact; left: DrawnFact };

/**
 * Who was where, and what may be said of it.
 *
 * A count has an as-of date: it says that a force was there then, not that it came then. So a force
 * stands on the map from the month its first count speaks of, each time with the number of the
 * latest count and that count's own date, and before it nothing is claimed either way. Counts are
 * never joined by numbers in between. In the month in which it left it is still shown as there,
 * because it was for a part of it; from the next month on it is gone.
 *
 * @param month 2024-05
 */
export function presenceIn(
	story: Pick<ClientStory, 'facts'>,
	force: Thing,
	month: string,
): Presence {
	const counts = force.counts.flatMap((id) => story.facts[id] ?? []);
	const count = counts.findLast(({ date }) => date !== null && firstMonth(date) <= month);
	const left = force.left === null ? undefined : story.facts[force.left];
	if (left?.date && lastMonth(left.date) < month) {
		// It can have left only from where it was: without an earlier count, by the first there is.
		const last = count ?? counts[0];
		if (last) return { is: 'gone', count: last, left };
	}
	return count ? { is: 'present', count } : { is: 'unrecorded' };
}

/** The first month a date speaks of, as precisely as it is known. */
function firstMonth(date: string): string {
	return `${date}-01`.slice(0, 7);
}

/** The last month a date speaks of. */
export function lastMonth(date: string): string {
	return `${date}-12`.slice(0, 7);
}

/** The fact a picture of it rests on; none where nothing is on record. */
export function factOf(presence: Presence): DrawnFact | undefined {
	if (presence.is === 'unrecorded') return undefined;
	return presence.is === 'gone' ? presence.left : presence.count;
}

/** The same in words: "about 1,200 soldiers", "as of Feb 2022". */
export function presenceText(
	{ words, marks, months }: Pick<ClientStory, 'words' | 'marks' | 'months'>,
	force: Thing,
	presence: Presence,
): { label: string; note: string } {
	const contingent = marks.contingents.all.find(({ id }) => id === force.id);
	const who = contingent?.who ?? '';
	const say = (key: string, blanks: Record<string, string>) => fill(words[key] ?? '', blanks);
	// To the month, where the day is known too: the facts beside the map have the day.
	const date = (fact: DrawnFact) =>
		fact.date && fact.date.length > 4 ? monthText({ months }, fact.date) : (fact.dateText ?? '');
	switch (presence.is) {
		case 'unrecorded':
			return { label: '', note: say('explore-no-count', { who }) };
		case 'present':
			return {
				label: say('explore-count', { count: presence.count.text, who }),
				note: say('as-of-date', { date: date(presence.count) }),
			};
		case 'gone':
			// Its own words: of one force the record says that it left, of another that operations ended.
			return { label: '', note: say('explore-left', { who, left: contingent?.gone ?? '' }) };
	}
}

/** A line of who was where, and how sure the record is of it. */
export interface Standing {
	id: string;
	text: string;
	status: Status;
}

/** What is on record in a month of a force, or of each force in a country; nothing of a place. */
export function standings(story: ClientStory, { kind, id }: Thing, month: string): Standing[] {
	const isIn = (force: string) =>
		story.marks.contingents.all.some((one) => one.id === force && one.country === id);
	return story.explore.things
		.filter((thing) => thing.kind === 'force')
		.filter((force) => (kind === 'force' ? force.id === id : kind === 'country' && isIn(force.id)))
		.map((force) => {
			const presence = presenceIn(story, force, month);
			const { label, note } = presenceText(story, force, presence);
			const text = [label, note].filter(Boolean).join(', ');
			return { id: force.id, text, status: factOf(presence)?.status ?? 'confirmed' };
		});
}
