import * as v from 'valibot';
import { isObject } from '../../reading/document';
import { say } from '../../reading/problem';
import { id, list, record } from '../../reading/shape';
import type { Fact } from '../../story/story';
import type { CheckFacet } from '../check';
import type { Notes, PlaceSpec } from './scene';

/** `capital`, or `{ airfield: handover }` where a fact's line stands under the name. */
const place = v.pipe(
	v.lazy((input) => (isObject(input) ? record(id, id, '{ airfield: handover }') : id)),
	v.check(
		(written) => typeof written === 'string' || Object.keys(written).length === 1,
		() => say('several places in one', 'write each on its own: { place: fact }, { place: fact }'),
	),
	v.transform((written): PlaceSpec => {
		const [place = '', note = null] =
			typeof written === 'string' ? [written] : (Object.entries(written)[0] ?? []);
		return { place, note };
	}),
);

const places: CheckFacet<PlaceSpec[], Notes, Notes> = {
	said: {
		shape: list(place),
		check(specs, path, refs) {
			const named = specs.map(({ place }) => place);
			refs.reader.refuseTwice(path, named, 'place');
			specs.forEach(({ place, note }, index) => {
				refs.reader.find([...path, index], place, refs.map.places);
				if (note) refs.fact([...path, index], note);
			});
		},
	},
	tell({ said, whole, facts }, copy) {
		if (!whole) copy.words.spare('notes');
		const known = noted(said.flat()).filter((id) => facts.has(id));
		return Object.fromEntries(known.map((id) => [id, copy.plain('notes', id)]));
	},
	own: (notes) => notes,
	facts: noted,
	/*
	 * The line of a place that says where it lies, and nothing else, is no figure: its fact has a date
	 * too, but that says as of when it is true, and means nothing under "value".
	 */
	tabled: (specs, notes, { facts }) =>
		noted(specs).filter((id) => {
			const fact = facts[id];
			return !fact || fact.value !== null || fact.quote || tellsDate(fact, notes);
		}),
};

function noted(specs: PlaceSpec[]): string[] {
	return specs.flatMap(({ note }) => note ?? []);
}

/** Whether the line of a place has the date of its fact, to the day, the month or the year. */
function tellsDate({ id, date }: Pick<Fact, 'id' | 'date'>, notes: Notes): boolean {
	return date !== null && (notes[id] ?? '').includes(date.slice(0, 4));
}

export default places;
