import fc from 'fast-check';
import { expect, it } from 'vitest';
import { between } from '../between';
import { discRadius, DOT_RADIUS, DOT_SPACING, dotsOf, drawDots } from '../../src/lib/parts/dots';

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
		fc.property(fc.integer({ min: 0, max: 1000 }), (count) => {
			expect(points(drawDots(count))).toHaveLength(count);
		}),
	);
});

it('keeps every two dots apart, so that they can be told and counted', () => {
	const dots = points(drawDots(1000));
	const nearest = dots.map(([x, y], i) =>
		Math.min(...dots.slice(i + 1).map(([u, v]) => Math.hypot(x - u, y - v))),
	);
	expect(Math.min(...nearest)).toBeGreaterThan(DOT_RADIUS * 2);
});

it('keeps every dot within the disc, whose area is as the number', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 1000 }), (count) => {
			const radius = discRadius(count);
			for (const [x, y] of points(drawDots(count))) expect(Math.hypot(x, y)).toBeLessThan(radius);
			// A thousand times as many are a disc a thousand times as large, give or take half a dot around.
			const even = DOT_SPACING * Math.sqrt((count * Math.sqrt(3)) / 2 / Math.PI);
			expect(Math.abs(radius - DOT_RADIUS - even)).toBeLessThan(DOT_SPACING * 0.75);
		}),
	);
});

it('stands evenly around its middle, whatever the number', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 1000 }), (count) => {
			const dots = points(drawDots(count));
			for (const axis of [0, 1] as const) {
				const middle = dots.reduce((sum, dot) => sum + dot[axis], 0) / count;
				expect(Math.abs(middle)).toBeLessThan(DOT_SPACING / 40);
			}
		}),
	);
});

it('has no dot that sticks out alone, from where there is a way to that', () => {
	for (let count = 18; count <= 300; count++) {
		const dots = points(drawDots(count));
		const alone = dots.filter(([x, y]) => {
			const near = dots.filter(([u, v]) => Math.hypot(x - u, y - v) < DOT_SPACING * 1.05);
			// Itself, and even at a corner of the outline three beside it.
			return near.length < 4;
		});
		expect(alone, String(count)).toEqual([]);
	}
});

it('leaves the same dots in the same places, there or gone', () => {
	const sorted = (data: string) =>
		points(data)
			.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`)
			.sort();
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 400 }), between(0, 1), (count, gone) => {
			const { there, departed } = dotsOf(count, gone);
			expect(sorted(departed + there)).toEqual(sorted(drawDots(count)));
		}),
	);
});

it('empties a disc from the middle', () => {
	const { there, departed } = dotsOf(120, 0.5);
	const far = (data: string) => points(data).map(([x, y]) => Math.hypot(x, y));
	expect(Math.max(...far(departed))).toBeLessThanOrEqual(Math.min(...far(there)) + 0.1);
});
