import * as v from 'valibot';
import type { References } from '../../reading/references';
import { id, oneOf, record } from '../../reading/shape';
import type { CheckFacet, EntryOf, Written } from '../check';
import { checkDots } from '../drawable';
import type { Contingent, Contingents, Presences } from './scene';

const keys = { country: id, whose: id, fact: id, left: v.optional(id) };

/** A force in the outline. */
export type ContingentEntry = EntryOf<typeof keys>;

const SECTION = 'contingents';

const contingents: CheckFacet<Presences, Contingents, Contingent[], ContingentEntry> = {
	said: {
		shape: record(id, oneOf(['present', 'gone', 'hidden']), '{ troops: present }'),
		check(presences, path, refs) {
			for (const [id, presence] of Object.entries(presences)) {
				const at = [...path, id];
				const table = refs.section<ContingentEntry>(SECTION);
				const contingent = refs.reader.find(at, id, table);
				if (presence !== 'gone' || !contingent || contingent.left) continue;
				const remedy = 'give it left: a fact with a date';
				refs.reader.refuse(at, `"${id}" goes, but nothing says when`, remedy);
			}
		},
	},
	section: {
		...{ name: SECTION, one: 'contingent', keys },
		check(entries, refs) {
			for (const written of entries) checkEntry(written, refs);
			const { contingents, reader } = refs.map;
			for (const { id, path } of contingents.rows) reader.find(path, id, refs.section(SECTION));
		},
	},
	tell: ({ entries }, copy) =>
		entries.map(({ id, entry }) => {
			const { left = null, ...rest } = entry;
			const word = (key: string) => copy.plain(SECTION, id, key);
			return {
				...{ id, ...rest, left },
				...{ label: word('label'), here: word('here'), gone: left === null ? null : word('left') },
				...{ name: word('name'), who: word('who') },
			};
		}),
	own: (all, { dot }) => ({ dot, all }),
	isUsed: ({ all }) => all.length > 0,
	// How many there were, and for those that have gone, when they had.
	facts: (presences, told) =>
		told.flatMap(({ id, fact, left }) => {
			const presence = presences[id] ?? 'hidden';
			if (presence === 'hidden') return [];
			return presence === 'gone' && left ? [fact, left] : [fact];
		}),
};

function checkEntry({ id, path, entry }: Written<ContingentEntry>, refs: References): void {
	const { reader, map, dot } = refs;
	reader.find([...path, 'country'], entry.country, map.countries);
	refs.side([...path, 'whose'], entry.whose);
	if (!map.contingents.has(id)) {
		reader.refuse(
			path,
			`contingent "${id}" has no place on the map`,
			`add ${id}: [longitude, latitude] to the contingents of map.yaml`,
		);
	}
	const value = refs.factWith('value', [...path, 'fact'], entry.fact)?.value;
	checkDots(refs, [...path, 'fact'], value, dot);
	if (entry.left) refs.factWith('date', [...path, 'left'], entry.left);
}

export default contingents;
