import { geoContains } from 'd3';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { countryAt, isInside } from '../../src/lib/explore/country-at';
import { frameProjection } from '../../src/lib/geography/frame';
import { geography, map, topology } from '../edition';

describe('which country a point lies in', () => {
	it('is the same on the drawn map as on the globe', () => {
		const project = frameProjection(map.projection.centre, map.projection.radius);
		const shapes = topology.objects.countries.geometries;
		let differences = 0;
		let asked = 0;
		for (let lon = -17.3; lon < 24; lon += 1.37) {
			for (let lat = 4.1; lat < 26; lat += 1.31) {
				const [x, y] = project([lon, lat])!;
				const onGlobe = Object.entries(map.countries).find(([, { atlas }]) => {
					const shape = shapes.find(({ properties }) => properties.name === atlas)!;
					return geoContains(feature(topology, shape), [lon, lat]);
				});
				asked++;
				if ((onGlobe?.[0] ?? null) !== countryAt(Object.values(geography.countries), { x, y }))
					differences++;
			}
		}
		// Straight lines on the map and great circles on the globe part a little along long borders.
		expect(asked).toBeGreaterThan(400);
		expect(differences / asked).toBeLessThan(0.01);
	});

	it('is none in the sea', () => {
		expect(countryAt(Object.values(geography.countries), { x: 0, y: 0 })).toBeNull();
	});

	it('counts neither a hole nor what lies between two islands', () => {
		const path = 'M0,0l10,0 0,10-10,0zM3,3l4,0 0,4-4,0zM20,0l5,0 0,5-5,0z';
		const inside = (x: number, y: number) => isInside(path, { x, y });
		expect([inside(1, 5), inside(5, 5), inside(15, 2), inside(22, 2)]).toEqual([
			true,
			false,
			false,
			true,
		]);
	});
});
