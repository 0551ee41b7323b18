import { describe, expect, test } from 'vitest';
import { directionOf, editionIn, isLanguage, minutesOf } from '../../src/lib/parse/edition';
import { printFact, toFact } from '../../src/lib/parse/fact-words';
import type { FactEntry } from '../../src/lib/reading/fact-entry';
import { numerals } from '../../src/lib/parse/number';

const english = editionIn('en', { about: 'about', range: '{from} to {to}' });

const fact: FactEntry = { claim: 'A claim.', status: 'confirmed', sources: ['the-report'] };

describe('an edition', () => {
	test('writes numbers as its language does', () => {
		expect(english.number(1234567.5)).toBe('1,234,567.5');
		expect(editionIn('fr', {}).number(2400)).toBe('2\u202F400');
		expect(editionIn('es', {}).number(2400)).toBe('2400');
		expect(editionIn('ar-EG', {}).number(12)).toBe('12');
	});

	test('tells a counter how to write numbers', () => {
		expect(numerals('en')).toEqual({ decimal: '.', thousands: ',', grouping: [3] });
		expect(numerals('de')).toEqual({ decimal: ',', thousands: '.', grouping: [3] });
		expect(numerals('hi').grouping.slice(0, 3)).toEqual([3, 2, 2]);
	});

	test('writes dates as its language does, as precisely as the record', () => {
		const { full, month, year, months } = english.dates;
		expect([full('2023-07-26'), full('2024-05'), full('2024')]).toEqual([
			'26 July 2023',
			'May 2024',
			'2024',
		]);
		expect([month('2022-08-15'), year('2022-08-15')]).toEqual(['Aug 2022', '2022']);
		expect([months.length, months[0], months[11]]).toEqual([12, 'January', 'December']);
		expect(editionIn('fr', {}).dates.full('2023-08-01')).toBe('1er août 2023');
		expect(editionIn('fr', {}).dates.full('2023-08-11')).toBe('11 août 2023');
		expect(editionIn('de', {}).dates.full('2023-08-01')).toBe('1. August 2023');
		expect(editionIn('fa', {}).dates.year('2023')).toContain('2023');
	});

	test('does not move a date with the clock of the machine', () => {
		const zone = process.env.TZ;
		process.env.TZ = 'Pacific/Honolulu';
		expect(editionIn('en', {}).dates.full('2024-01-01')).toBe('1 January 2024');
		if (zone === undefined) delete process.env.TZ;
		else process.env.TZ = zone;
	});

	test('knows the direction of its language', () => {
		expect(['en', 'fr', 'ar', 'ha', 'ff-Adlm', 'he'].map(directionOf)).toEqual([
			'ltr',
			'ltr',
			'rtl',
			'ltr',
			'rtl',
			'rtl',
		]);
	});

	test('is in a language that exists as a tag', () => {
		expect(['en', 'pt-BR', 'en_US', ''].map(isLanguage)).toEqual([true, true, false, false]);
	});

	test('takes a minute for every 220 words, and at least one', () => {
		const words = (count: number) => [{ kind: 'text' as const, text: 'word '.repeat(count) }];
		expect(minutesOf([])).toBe(1);
		expect(minutesOf([words(440)])).toBe(2);
		expect(minutesOf([words(220), words(440)])).toBe(3);
	});
});

describe('a fact as words', () => {
	test('is its number with its hedge', () => {
		const troops: FactEntry = { ...fact, value: 1000, hedge: 'about', date: '2024-05' };
		expect(printFact(troops, english)).toBe('about 1,000');
		expect(printFact(troops, english, 'number')).toBe('1,000');
		expect(printFact(troops, english, 'date')).toBe('May 2024');
		expect(toFact('troops', troops, english)).toMatchObject({ value: 1000, to: null });
	});

	test('is its range', () => {
		const range: FactEntry = { ...fact, value: { from: 940, to: 1950 }, hedge: 'about' };
		expect(printFact(range, english)).toBe('about 940 to 1,950');
		expect(toFact('range', range, english)).toMatchObject({ value: 940, to: 1950 });
	});

	test('is its date where it has no number', () => {
		const coup: FactEntry = { ...fact, date: '2023-07-26' };
		expect(printFact(coup, english)).toBe('26 July 2023');
		expect(printFact(coup, english, 'number')).toBeUndefined();
		expect(toFact('coup', coup, english)).toMatchObject({
			value: null,
			text: '26 July 2023',
			dateText: '26 July 2023',
		});
	});

	test('has no month where the record has only a year', () => {
		expect(printFact({ ...fact, date: '2023' }, english, 'month')).toBeUndefined();
		expect(printFact({ ...fact, date: '2023' }, english, 'year')).toBe('2023');
	});

	test('is nothing where the record has neither', () => {
		expect(printFact(fact, english)).toBeUndefined();
		expect(toFact('fact', fact, english)).toMatchObject({ text: '', date: null, by: null });
	});

	test('keeps a zero', () => {
		expect(printFact({ ...fact, value: 0 }, english)).toBe('0');
		expect(toFact('none', { ...fact, value: 0 }, english).value).toBe(0);
	});
});
