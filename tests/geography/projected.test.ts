import { geoPath } from 'd3';
import { merge } from 'topojson-client';
import { expect, it } from 'vitest';
import { frameProjection } from '../../src/lib/geography/frame';
import { drawPart, PathData, type Part } from '../../src/lib/geography/path';
import { boundsOf, countriesOf } from '../../src/lib/geography/projected';
import { geography, map, topology } from '../edition';

/** A square hundred units wide with a hole in its middle. */
const area = {
	type: 'Polygon' as const,
	coordinates: [
		[0, 100, 100, 0, 0].map((x, i) => [x, [0, 0, 100, 100, 0][i]!]),
		[40, 40, 60, 60, 40].map((x, i) => [x, [40, 60, 60, 40, 40][i]!]),
	],
};
const part: Part = {
	...{ scale: 2, translate: [-100, 0] },
	extent: [
		[0, 0],
		[50, 50],
	],
};

it('an area is cut to what is seen and closed along its edges, in pixels', () => {
	expect(drawPart(area, part)).toMatch(/^M[^M]*z$/);
	expect(drawPart(area, { ...part, translate: [0, 0] })).toBe('M0,50l0-50 50,0 0,50-50,0z');
	expect(drawPart(area, { ...part, scale: 0.5 })).toBe('');
});

it('what lies in a hole is not land', () => {
	const within: Part['extent'] = [
		[45, 45],
		[55, 55],
	];
	expect(drawPart(area, { ...part, scale: 1, translate: [0, 0], extent: within })).toBe('');
});

it('a line is cut in two where it leaves and comes back', () => {
	const coordinates = [60, 60, 70, 70].map((x, i) => [x, [0, 40, 40, 0][i]!]);
	expect(drawPart({ type: 'LineString', coordinates }, part)).toBe('M20,0l0,50M40,50l0-50');
});

it('pixels are written to the tenth, and points left out that lie too close to be seen', () => {
	const coordinates = [50.11, 50.3, 51.11].map((x) => [x, 10]);
	expect(drawPart({ type: 'LineString', coordinates }, part)).toBe('M0.2,20l2,0');
});

it('projected shapes draw what the projection draws, and a country is around its name', () => {
	const { centre, radius } = map.projection;
	const direct = new PathData();
	const { countries } = topology.objects;
	geoPath(frameProjection(centre, radius), direct)(merge(topology, countries.geometries));
	expect(geography.land).toBe(direct.toString());
	for (const [id, { label }] of Object.entries(geography.countries)) {
		const [[left, top], [right, bottom]] = boundsOf(countriesOf(geography.projected, [id]));
		expect(label.x > left && label.x < right && label.y > top && label.y < bottom, id).toBe(true);
	}
});
