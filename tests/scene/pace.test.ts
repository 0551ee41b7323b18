import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HOLD, pace, paceReduced } from '../../src/lib/scene/pace';

const place = fc.double({ min: 0, max: 40, noNaN: true });

it('holds the scene still while a card is near its reading place', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 40 }), fc.double({ min: -HOLD, max: HOLD, noNaN: true }), (step, off) => {
			expect(pace(step + off * 0.999)).toBe(step);
		}),
	);
});

it('never goes back while the reader goes on', () => {
	fc.assert(
		fc.property(place, place, (a, b) => {
			expect(pace(Math.min(a, b))).toBeLessThanOrEqual(pace(Math.max(a, b)));
		}),
	);
});

it('is halfway when the reader is', () => {
	expect(pace(3.5)).toBeCloseTo(3.5, 12);
});

it('shows whole steps only to readers who asked for less motion', () => {
	fc.assert(fc.property(place, (p) => Number.isInteger(paceReduced(p))));
	expect(paceReduced(2.49)).toBe(2);
	expect(paceReduced(2.51)).toBe(3);
});
