import type { Edition } from './edition';
import { fill } from '../story/fill';
import { parseMoment, zoneWords } from '../reading/moment';

/** A moment as an edition writes it, in the moment's own zone: "3 June 2024, 14:05 (UTC+2)". */
export function momentWords(at: string, { dates, words }: Edition): string {
	const { date = '', time = '', zone = 'Z' } = parseMoment(at) ?? {};
	return fill(words.moment ?? '', { date: dates.full(date), time, zone: zoneWords(zone) });
}
