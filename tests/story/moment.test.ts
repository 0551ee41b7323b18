import { describe, expect, test } from 'vitest';
import { instantOf, momentFault, parseMoment, zoneWords } from '../../src/lib/reading/moment';

describe('a moment', () => {
	test('is a date and a time in a zone, with seconds or without', () => {
		const moment = { date: '2024-06-03', time: '14:05', zone: '+02:00' };
		expect(parseMoment('2024-06-03T14:05+02:00')).toEqual(moment);
		expect(parseMoment('2024-06-03T14:05:59+02:00')).toEqual(moment);
		expect(parseMoment('2024-06-03T14:05Z')).toEqual({ ...moment, zone: 'Z' });
	});

	test.each(['2024-06-03T00:00Z', '2024-02-29T23:59-12:00', '2024-06-03T14:05+14:00'])(
		'is %s',
		(text) => {
			expect(momentFault(text)).toBeUndefined();
			expect(instantOf(text)).not.toBeNaN();
		},
	);

	test.each([
		['2024-06-03', 'is not a date and time'],
		['2024-06-03 14:05Z', 'is not a date and time'],
		['2024-06-03T14Z', 'is not a date and time'],
		['2024-06-03T14:05', 'without a zone'],
		['2023-02-29T14:05Z', 'does not exist'],
		['2024-06-03T24:00Z', 'is no time of day'],
		['2024-06-03T14:60Z', 'is no time of day'],
		['2024-06-03T14:05+14:30', 'is no zone'],
		['2024-06-03T14:05+02:60', 'is no zone'],
	])('is not %s', (text, fault) => expect(momentFault(text)).toContain(fault));

	test('is the same one in whichever zone', () => {
		expect(instantOf('2024-06-03T14:05+02:00')).toBe(instantOf('2024-06-03T12:05Z'));
	});

	test('names its zone', () => {
		const zones = ['Z', '+00:00', '-00:00', '+02:00', '-03:30', '+11:00'];
		expect(zones.map(zoneWords)).toEqual(['UTC', 'UTC', 'UTC', 'UTC+2', 'UTC−3:30', 'UTC+11']);
	});
});
