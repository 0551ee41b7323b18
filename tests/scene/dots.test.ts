import fc from 'fast-check';
import { expect, it } from 'vitest';
import { discRadius, DOT_RADIUS, dotsOf, drawDots } from '../../src/lib/scene/dots';

function points(data: string): [number, number][] {
	return [...data.matchAll(/M(-?[\d.]+),(-?[\d.]+)h0/g)].map((m) => [Number(m[1]), Number(m[2])]);
}

it('draws one dot for each', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 1500 }), (count) => {
			expect(points(drawDots(0, count))).toHaveLength(count);
		}),
	);
});

it('keeps every two dots apart, so that they can be told and counted', () => {
	const dots = points(drawDots(0, 1000));
	const nearest = dots.map(([x, y], i) =>
		Math.min(...dots.slice(i + 1).map(([u, v]) => Math.hypot(x - u, y - v))),
	);
	expect(Math.min(...nearest)).toBeGreaterThan(DOT_RADIUS * 2);
});

it('keeps every dot within the disc', () => {
	for (const [x, y] of points(drawDots(0, 400))) {
		expect(Math.hypot(x, y)).toBeLessThan(discRadius(400));
	}
});

it('leaves the same dots in the same places, solid or hollow', () => {
	const { solid, hollow } = dotsOf(120, 0.3);
	expect(hollow + solid).toBe(drawDots(0, 120));
});
