import { describe, expect, it } from 'vitest';
import type { Geography } from '../../src/lib/geography/geography';
import { mapAround } from '../../src/lib/geography/map-around';
import { frames, geography } from '../edition';

const around = { x: 100, y: 100, width: 100, height: 80 };
const square = (left: number, top: number, size: number) =>
	[0, size, size, 0, 0].map((x, i) => [left + x, top + [0, 0, size, size, 0][i]!]);
const whole: Geography = {
	...geography,
	projected: {
		...geography.projected,
		land: { type: 'Polygon', coordinates: [square(5000, 0, 9), square(90, 90, 20)] },
		borders: {
			type: 'MultiLineString',
			coordinates: [
				[
					[4000, 100],
					[100, 100],
				],
				[
					[9000, 9000],
					[9000, 9001],
				],
			],
		},
	},
};

describe('the map around a view', () => {
	const focus = Object.keys(geography.countries).slice(0, 1);
	const cut = mapAround(whole, around, focus);

	it('leaves out what lies far from it', () => {
		expect(cut.land).toBe('M90,90l20,0 0,20-20,0z');
	});

	it('has what comes near it from afar as far as it is near', () => {
		expect(cut.borders).toBe('M300,100l-200,0');
	});

	it('has disputed borders whole, whose dashes would begin elsewhere', () => {
		expect(cut.disputed).toBe(geography.disputed);
	});

	it('has only the countries that stand out, whole', () => {
		expect(cut.countries).toEqual({ [focus[0]!]: geography.countries[focus[0]!] });
	});
});

it('every picture is left with the land it stands on', () => {
	for (const { camera, drawings } of frames) {
		const focus = drawings.flatMap(({ focus }) => focus);
		const cut = mapAround(geography, camera, focus);
		expect(cut.land).not.toBe('');
		expect(Object.keys(cut.countries).sort()).toEqual([...focus].sort());
		expect(cut.land.length).toBeLessThanOrEqual(geography.land.length);
		expect(cut.borders.length).toBeLessThanOrEqual(geography.borders.length);
	}
});
