import { exists, parseDate } from '../story/calendar-date';
import { say } from './problem';

/** A date and a time of day, with the zone they were read off in: 2024-06-03T14:05:00+02:00. */
const FORMAT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2})?(Z|[+-]\d{2}:\d{2})?$/;
const EXAMPLE = '2024-06-03T14:05+02:00';

export interface Moment {
	/** ISO 8601: 2024-06-03. */
	date: string;
	/** 14:05 */
	time: string;
	/** Z or +02:00; undefined where it is not said, and the moment could be any of a day's. */
	zone: string | undefined;
}

/** The parts of a moment, or undefined where the text is none. Does not ask whether it exists. */
export function parseMoment(text: string): Moment | undefined {
	const [, date, time, zone] = FORMAT.exec(text) ?? [];
	return date === undefined || time === undefined ? undefined : { date, time, zone };
}

/** What is wrong with a moment as it is written, as a message; undefined where nothing is. */
export function momentFault(text: string): string | undefined {
	const moment = parseMoment(text);
	if (!moment) {
		return say(`"${text}" is not a date and time`, `write both, and the zone: ${EXAMPLE}`);
	}
	const { date, time, zone } = moment;
	const day = parseDate(date);
	if (!day || !exists(day)) return say(`${date} does not exist`, 'write a day of the calendar');
	if (time > '23:59' || time.slice(3) > '59') {
		return say(`${time} is no time of day`, 'write 00:00 to 23:59');
	}
	if (zone === undefined) {
		return say(`${text} without a zone`, `add it, such as ${text}+02:00, or ${text}Z for UTC`);
	}
	// The easternmost zone is UTC+14.
	if (zone !== 'Z' && (zone.slice(1) > '14:00' || zone.slice(4) > '59')) {
		return say(`${zone} is no zone`, 'write how far it is from UTC, such as +02:00');
	}
	return undefined;
}

/** A moment in milliseconds, whichever its zone; NaN where it is none. */
export function instantOf(text: string): number {
	return Date.parse(text);
}

/** A zone as words that are the same in every language: UTC, UTC+2, UTC−3:30. */
export function zoneWords(zone: string): string {
	const [, sign = '', hours = '', minutes = ''] = /^([+-])(\d{2}):(\d{2})$/.exec(zone) ?? [];
	if (Number(hours) + Number(minutes) === 0) return 'UTC';
	const rest = minutes === '00' ? '' : `:${minutes}`;
	return `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${rest}`;
}

/** ISO 8601 with seconds, which not every reader of dates does without. */
export function withSeconds(moment: string): string {
	return moment.replace(/(T\d{2}:\d{2})(?=Z|[+-])/, '$1:00');
}
