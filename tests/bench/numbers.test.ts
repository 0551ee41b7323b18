import { describe, expect, test } from 'vitest';
import { median, quantile, ratio, spread } from '../../bench/numbers.js';

describe('what several runs came to', () => {
	test('the median is the one in the middle, in whatever order they came', () => {
		expect(median([9, 1, 5])).toBe(5);
		expect(median([10, 9])).toBe(9.5);
	});

	test('a quantile lies between its two neighbours in proportion', () => {
		const values = Array.from({ length: 101 }, (_, i) => i);
		expect(quantile(values, 0.95)).toBe(95);
		expect(quantile([0, 10], 0.95)).toBeCloseTo(9.5);
	});

	test('of nothing measured there is no number, and least of all none', () => {
		expect(median([])).toBeNaN();
		expect(spread([]).least).toBeNaN();
	});

	test('the spread keeps every value in the order of the runs', () => {
		expect(spread([3, 1, 2])).toEqual({ median: 2, least: 1, most: 3, values: [3, 1, 2] });
	});

	test('a ratio is taken run by run, so that a slow run counts as any other', () => {
		// All of it took three times as long in the second run; the ratio did not change.
		expect(ratio([20, 60, 22], [10, 30, 10])).toMatchObject({ median: 2, least: 2, most: 2.2 });
	});

	test('to nothing there is no ratio', () => {
		expect(ratio([5, 5], [0, 0])).toBeNull();
		expect(ratio([5, 6], [0, 3])).toMatchObject({ median: 2, values: [2] });
		expect(ratio([5], [NaN])).toBeNull();
		expect(ratio([5], [-1])).toBeNull();
	});
});
