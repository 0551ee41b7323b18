import { expect, it } from 'vitest';
import { PathData } from '../../src/lib/geography/path';

function draw(...points: [number, number][]) {
	const data = new PathData();
	points.forEach(([x, y], i) => (i === 0 ? data.moveTo(x, y) : data.lineTo(x, y)));
	return data;
}

it('tells each point from the one before, in whole numbers', () => {
	expect(draw([10.4, 20], [13, 18], [14, 19]).toString()).toBe('M10,20l3-2 1,1');
});

it('does not let rounding add up along a border', () => {
	const steps = Array.from({ length: 1000 }, (_, i): [number, number] => [i * 0.4, 0]);
	const sum = draw(...steps)
		.toString()
		.slice(4)
		.split(/[l ]/)
		.filter(Boolean)
		.map((pair) => Number(pair.split(',')[0]));
	expect(sum.reduce((a, b) => a + b, 0)).toBe(Math.round(999 * 0.4));
});

it('leaves out points that fall on the one before', () => {
	expect(draw([0, 0], [0.3, 0.2], [5, 0]).toString()).toBe('M0,0l5,0');
});

it('starts a new ring with an absolute point', () => {
	const data = draw([0, 0], [5, 0], [5, 5]);
	data.closePath();
	data.moveTo(9, 9);
	data.lineTo(10, 8);
	expect(data.toString()).toBe('M0,0l5,0 0,5zM9,9l1-1');
});
