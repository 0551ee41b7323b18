import type { Fact, Story } from '../../story/story';
import type { CheckFacet } from '../mark';
import type { PlaceSpec } from './scene';

const places: CheckFacet<PlaceSpec[], Story['notes']> = {
	own: ({ notes }) => notes,
	facts: noted,
	/*
	 * The line of a place that says where it lies, and nothing else, is no figure: its fact has a date
	 * too, but that says as of when it is true, and means nothing under "value".
	 */
	tabled: (specs, { facts, notes }) =>
		noted(specs).filter((id) => {
			const fact = facts[id];
			return !fact || fact.value !== null || fact.quote || tellsDate(fact, notes);
		}),
};

function noted(specs: PlaceSpec[]): string[] {
	return specs.flatMap(({ note }) => note ?? []);
}

/** Whether the line of a place has the date of its fact, to the day, the month or the year. */
function tellsDate({ id, date }: Pick<Fact, 'id' | 'date'>, notes: Story['notes']): boolean {
	return date !== null && (notes[id] ?? '').includes(date.slice(0, 4));
}

export default places;
