import fc from 'fast-check';
import { expect, it } from 'vitest';
import { discRadius, DOT_RADIUS, DOT_SPACING, dotsOf, drawDots } from '../../src/lib/scene/dots';

/** Each dot of path data, of which a row is told from dot to dot. */
function points(data: string): [number, number][] {
	let [x, y] = [0, 0];
	return [...data.matchAll(/([Mm])(-?[\d.]+),(-?[\d.]+)h0/g)].map(([, move, a, b]) => {
		[x, y] = move === 'M' ? [Number(a), Number(b)] : [x + Number(a), y + Number(b)];
		return [x, y];
	});
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

it('keeps every dot within the disc, whose area is as the number', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 1500 }), (count) => {
			const radius = discRadius(count);
			for (const [x, y] of points(drawDots(0, count)))
				expect(Math.hypot(x, y)).toBeLessThan(radius);
			// A thousand times as many are a disc a thousand times as large, give or take half a dot around.
			const even = DOT_SPACING * Math.sqrt((count * Math.sqrt(3)) / 2 / Math.PI);
			expect(Math.abs(radius - DOT_RADIUS - even)).toBeLessThan(DOT_SPACING * 0.75);
		}),
	);
});

it('leaves the same dots in the same places, solid or hollow', () => {
	const sorted = (data: string) =>
		points(data)
			.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`)
			.sort();
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 400 }),
			fc.double({ min: 0, max: 1, noNaN: true }),
			(count, gone) => {
				const { solid, hollow } = dotsOf(count, gone);
				expect(sorted(hollow + solid)).toEqual(sorted(drawDots(0, count)));
			},
		),
	);
});

it('empties a disc from the middle', () => {
	const { solid, hollow } = dotsOf(120, 0.5);
	const far = (data: string) => points(data).map(([x, y]) => Math.hypot(x, y));
	expect(Math.max(...far(hollow))).toBeLessThanOrEqual(Math.min(...far(solid)) + 0.1);
});
