import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, nearest, suggest } from '../../src/lib/reading/nearest';

describe('the distance between two words', () => {
	test.each([
		['airfield', 'airfield', 0],
		['airfeild', 'airfield', 1],
		['airfiel', 'airfield', 1],
		['airfielld', 'airfield', 1],
		['airfjeld', 'airfield', 1],
		['', 'abc', 3],
		['abc', 'xyz', 3],
	])('from %j to %j is %d', (a, b, distance) => expect(editDistance(a, b)).toBe(distance));

	test('is the same there and back, and never more than the longer word', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
				expect(editDistance(a, b)).toBe(editDistance(b, a));
				expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
			}),
		);
	});
});

describe('the nearest word', () => {
	test('is the one with the fewest slips', () => {
		expect(nearest('nigre', ['nigeria', 'niger', 'algeria'])).toBe('niger');
	});

	test('is none where none is like it', () => {
		expect(nearest('wakanda', ['chad', 'mali', 'niger'])).toBeUndefined();
	});

	test('is none for a text that nobody mistyped, however long', () => {
		const text = 'a'.repeat(100_000);
		expect(nearest(text, [`${text}b`, 'a'])).toBeUndefined();
		expect(nearest('a', [text])).toBeUndefined();
	});

	test('is the remedy, or else what to do without', () => {
		expect(suggest('malli', ['mali'], 'add it')).toBe('did you mean "mali"?');
		expect(suggest('wakanda', ['mali'], 'add it')).toBe('add it');
	});
});
