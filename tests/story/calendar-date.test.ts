import { describe, expect, test } from 'vitest';
import {
	daysIn,
	exists,
	fractionalYear,
	yearsOf,
	parseDate,
	startOf,
} from '../../src/lib/story/calendar-date';

describe('a date', () => {
	test('is as precise as the record', () => {
		expect(parseDate('2024')).toEqual({ year: 2024, month: undefined, day: undefined });
		expect(parseDate('2024-05')).toEqual({ year: 2024, month: 5, day: undefined });
		expect(parseDate('2024-05-02')).toEqual({ year: 2024, month: 5, day: 2 });
	});

	test.each(['', '24', '2024-5', '2024-05-2', '2024-05-02T00:00', 'May 2024', ' 2024'])(
		'is not %j',
		(text) => expect(parseDate(text)).toBeUndefined(),
	);

	test.each([
		['2024-02-29', true],
		['2023-02-29', false],
		['1900-02-29', false],
		['2023-04-31', false],
		['2023-00', false],
		['2023-13', false],
		['2023-01-00', false],
		['0000', false],
		['0001-01-01', true],
	])('%s exists: %s', (text, real) => {
		const parts = parseDate(text);
		expect(parts && exists(parts)).toBe(real);
	});

	test('knows the length of a month', () => {
		expect([daysIn(2024, 2), daysIn(2023, 2), daysIn(2023, 12)]).toEqual([29, 28, 31]);
	});

	test('is of its own century, also in the first', () => {
		expect(new Date(startOf('0079-08-24')).toISOString()).toBe('0079-08-24T00:00:00.000Z');
		expect(yearsOf('0079-01-01')[0]).toBe(79);
	});

	test('is a stretch of years, each month a twelfth of them', () => {
		expect(yearsOf('2023')).toEqual([2023, 2024]);
		expect(yearsOf('2023-07')).toEqual([2023.5, expect.closeTo(2023 + 7 / 12, 10)]);
		expect(yearsOf('2016-01-01')[0]).toBe(2016);
		expect(yearsOf('2024-12-31')[1]).toBeCloseTo(2025, 10);
	});

	test('is drawn in the middle of the time it means', () => {
		expect(fractionalYear('2023')).toBe(2023.5);
		expect(fractionalYear('2024-01')).toBeCloseTo(2024 + 1 / 24, 10);
		expect(fractionalYear('2023-07-01')).toBeCloseTo(2023.5 + 0.5 / 31 / 12, 10);
	});
});
