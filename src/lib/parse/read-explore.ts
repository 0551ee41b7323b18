import * as v from 'valibot';
import { parseDate } from '../story/calendar-date';
import { dataAt } from '../reading/document';
import type { Reader } from '../reading/reader';
import { say, shown } from '../reading/problem';
import { date, id, keyed, list } from '../reading/shape';

/** A month, to start in. */
const month = v.pipe(
	date,
	v.check(
		(written) => {
			const parts = parseDate(written);
			return parts === undefined || (parts.month !== undefined && parts.day === undefined);
		},
		(issue) => say(`${shown(issue.input)} is no month`, 'write for example 2024-05'),
	),
);

const facts = v.pipe(
	list(id),
	v.minLength(1, () => say('nothing to tell', 'name at least one id of facts.yaml')),
);
const country = facts;
const place = keyed({ left: v.optional(id), facts });
/** `counts` are further counts of a force; the one its contingent rests on is among them already. */
const force = keyed({ counts: v.optional(list(id), []), facts: v.optional(list(id), []) });

/** Reads what the map offers after the story, from the outline. */
export function readExplore(reader: Reader) {
	const part = v.unknown();
	const keys = keyed({
		view: part,
		near: part,
		month: part,
		names: part,
		countries: part,
		places: part,
		forces: part,
	});
	reader.value(['explore'], keys);
	return {
		isWritten: dataAt(reader.document, ['explore']) !== undefined,
		view: reader.value(['explore', 'view'], id),
		near: reader.value(['explore', 'near'], id),
		month: reader.value(['explore', 'month'], month),
		names: reader.value(['explore', 'names'], list(id)),
		countries: reader.map('country', ['explore', 'countries'], country),
		places: reader.map('place', ['explore', 'places'], place),
		forces: reader.map('force', ['explore', 'forces'], force),
	};
}
