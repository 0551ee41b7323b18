import fc from 'fast-check';
import { expect, it } from 'vitest';
import { between } from '../between';
import { ARRIVE, LEAVE, pace, stepped } from '../../src/lib/scene/pace';

const step = fc.integer({ min: 0, max: 40 });
const place = between(0, 40);

it('holds the scene still from just before a reading place until its card has cleared the picture', () => {
	const around = between(ARRIVE - 1, LEAVE);
	fc.assert(
		fc.property(step, around, (k, off) => {
			expect(pace(k + 1 + off * 0.999)).toBe(k + 1);
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

it('is never half a step from the reader, and moves without a jump', () => {
	fc.assert(
		fc.property(place, (p) => {
			// The furthest it falls behind is 0.482, where the journey has begun and gathers speed.
			expect(Math.abs(pace(p) - p)).toBeLessThan(0.483);
			// Smoothstep is steepest in its middle: half as steep again as a straight way.
			expect(Math.abs(pace(p + 1e-6) - pace(p))).toBeLessThan((1.5 / (ARRIVE - LEAVE)) * 1.01e-6);
		}),
	);
});

it('shows whole steps only to readers who asked for less motion, and changes halfway', () => {
	fc.assert(fc.property(place, (p) => Number.isInteger(stepped(pace(p)))));
	const middle = (LEAVE + ARRIVE) / 2;
	expect(stepped(pace(2 + middle - 0.01))).toBe(2);
	expect(stepped(pace(2 + middle + 0.01))).toBe(3);
});
