import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressAt, type Place } from '../../src/lib/scroll/progress';

/** Steps of any height, some taller than the window, one below the other. */
const column = fc
	.array(
		fc.record({ hold: fc.integer({ min: 0, max: 900 }), gap: fc.integer({ min: 40, max: 1200 }) }),
		{
			minLength: 1,
			maxLength: 40,
		},
	)
	.map((steps) => {
		let top = 0;
		return steps.map(({ hold, gap }): Place => {
			const place = { start: top, end: top + hold };
			top = place.end + gap;
			return place;
		});
	});

describe('progressAt', () => {
	it('is k in the reading place of step k, all of it', () => {
		fc.assert(
			fc.property(column, (places) => {
				places.forEach(({ start, end }, k) => {
					expect(progressAt(places, start)).toBe(k);
					expect(progressAt(places, (start + end) / 2)).toBe(k);
					expect(progressAt(places, end)).toBe(k);
				});
			}),
		);
	});

	it('never falls as the page is scrolled on', () => {
		const offset = fc.integer({ min: -500, max: 60_000 });
		fc.assert(
			fc.property(column, offset, offset, (places, a, b) => {
				expect(progressAt(places, Math.min(a, b))).toBeLessThanOrEqual(
					progressAt(places, Math.max(a, b)),
				);
			}),
		);
	});

	it('is a number in a window without height, where steps follow without a gap', () => {
		const places = [
			{ start: 0, end: 500 },
			{ start: 500, end: 900 },
		];
		expect(progressAt(places, 0)).toBe(0);
		expect(progressAt(places, 250)).toBe(0);
		expect(progressAt(places, 500)).toBe(1);
	});

	it('stays at the ends beyond them', () => {
		const places = [
			{ start: 100, end: 100 },
			{ start: 900, end: 900 },
		];
		expect(progressAt(places, 0)).toBe(0);
		expect(progressAt(places, 5000)).toBe(1);
		expect(progressAt([], 5000)).toBe(0);
	});

	it('is a quarter of the way at a quarter of the way', () => {
		const places = [
			{ start: 0, end: 0 },
			{ start: 800, end: 1000 },
			{ start: 1800, end: 1800 },
		];
		expect(progressAt(places, 200)).toBe(0.25);
		expect(progressAt(places, 1200)).toBe(1.25);
	});
});
