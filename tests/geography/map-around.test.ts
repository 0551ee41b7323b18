import { describe, expect, it } from 'vitest';
import { mapAround, type Shapes } from '../../src/lib/geography/map-around';
import { frames, geography } from '../edition';

const around = { x: 100, y: 100, width: 100, height: 80 };
const shapes: Shapes = {
	land: 'M0,0l10,0 0,10zM5000,0l9,0 0-9zM90,90l20,0z',
	borders: 'M4000,100l-3900,1',
	disputed: 'M100,9000l0-10',
	river: 'M1,2',
	lake: 'M3,4',
	countries: {
		niger: { id: 'niger', path: 'M0,0', label: { x: 0, y: 0 } },
		chad: { id: 'chad', path: 'M1,1', label: { x: 0, y: 0 } },
	},
};

describe('the map around a view', () => {
	const cut = mapAround(shapes, around, ['niger']);

	it('leaves out what lies far from it', () => {
		expect(cut.land).toBe('M0,0l10,0 0,10zM90,90l20,0z');
		expect(cut.disputed).toBe('');
	});

	it('keeps whole what comes near it from afar', () => {
		expect(cut.borders).toBe(shapes.borders);
	});

	it('has only the countries that stand out', () => {
		expect(Object.keys(cut.countries)).toEqual(['niger']);
	});
});

it('every picture is left with the land it stands on', () => {
	for (const { camera, drawings } of frames) {
		const focus = drawings.flatMap(({ focus }) => focus);
		const cut = mapAround(geography, camera, focus);
		expect(cut.land).not.toBe('');
		expect(Object.keys(cut.countries).sort()).toEqual([...focus].sort());
		expect(cut.borders.length).toBeLessThanOrEqual(geography.borders.length);
	}
});
