import { describe, expect, it } from 'vitest';
import { declutter } from '../../src/lib/explore/declutter';
import type { ContingentMark } from '../../src/lib/marks/contingents/scene';
import { marksOfEach } from '../../src/lib/marks/kinds';
import scenes from '../../src/lib/marks/manifest/scene';
import type { Name } from '../../src/lib/marks/names/scene';
import type { PlaceMark } from '../../src/lib/marks/places/scene';
import type { Box } from '../../src/lib/parts/box';
import type { Scene } from '../../src/lib/scene/scene';

/* Declutter on a map of a few marks, a unit a pixel, with its middle at 0, 0. Letters are 12 pixels high
   and half as wide. */

const size = { width: 400, height: 320 };
const textWidth = (text: string) => text.length * 0.5;

const base = (more: Partial<PlaceMark> = {}): PlaceMark => ({
	...{ id: 'base', shown: 1, x: 0, y: 0, kind: 'base', label: 'after', text: 'Base' },
	...{ note: '', fact: null, status: 'confirmed' },
	...more,
});
const force = (more: Partial<ContingentMark> = {}): ContingentMark => ({
	...{ id: 'force', shown: 1, x: 0, y: 60, fact: '', status: 'confirmed', whose: 'us' },
	...{ count: 20, gone: 0, there: 'M0,0h0', departed: '', radius: 12 },
	...{ country: '', label: '20 soldiers', note: '' },
	...more,
});
const name = (more: Partial<Name> = {}): Name => ({
	...{ id: 'country', shown: 1, x: 0, y: -60, text: 'Country', quiet: false },
	...more,
});

interface Some {
	names?: Name[];
	places?: PlaceMark[];
	contingents?: ContingentMark[];
}

/** What is left of some marks, beside boxes that are reserved. */
function left(some: Some, reserved: Box[] = [], choice?: { kind: 'country'; id: string }) {
	const scene = {
		camera: { x: 0, y: 0, width: 400, height: 320 },
		marks: { ...marksOfEach(scenes, () => []), ...some },
	} as unknown as Scene;
	return declutter(scene, { size, words: {}, textWidth, reserved, choice }).marks;
}
const around = (x: number, y: number, half: number): Box => ({
	...{ left: x - half, right: x + half },
	...{ top: y - half, bottom: y + half },
});

describe('a place', () => {
	it('has its name on its own side, or on another that is free', () => {
		expect(left({ places: [base()] }).places).toMatchObject([{ label: 'after', text: 'Base' }]);
		const beside = around(30, 0, 15);
		expect(left({ places: [base()] }, [beside]).places).toMatchObject([{ label: 'before' }]);
		const town = base({ id: 'town', kind: 'town', x: 190 });
		expect(left({ places: [town] }).places, 'at the edge').toMatchObject([{ label: 'before' }]);
	});

	it('stays without its name where no side is free', () => {
		expect(left({ places: [base()] }, [around(0, 0, 60)]).places).toMatchObject([{ text: '' }]);
	});

	it('has no dots beside it if it is a base without a name', () => {
		// These boxes leave the dots their room, and none for the name.
		const reserved = [around(52, 0, 36), around(-52, 0, 36), around(0, -50, 40), around(0, 15, 3)];
		const near = force({ y: 34 });
		expect(left({ places: [base()], contingents: [near] }, reserved)).toMatchObject({
			places: [{ text: '' }],
			contingents: [{ count: 0, there: '', label: '' }],
		});
		const town = base({ kind: 'town' });
		expect(left({ places: [town], contingents: [near] }, reserved)).toMatchObject({
			places: [{ text: '' }],
			contingents: [{ count: 20 }],
		});
	});

	it('has its name on its own side before any dots, which then go, if it is a base', () => {
		const beside = force({ x: 40, y: 0 });
		expect(left({ places: [base()], contingents: [beside] })).toMatchObject({
			places: [{ label: 'after', text: 'Base' }],
			contingents: [{ count: 0 }],
		});
		const town = base({ kind: 'town' });
		expect(left({ places: [town], contingents: [beside] })).toMatchObject({
			places: [{ label: 'above', text: 'Base' }],
			contingents: [{ count: 20 }],
		});
	});
});

describe('a force', () => {
	it('has its words below its dots, or on another side that is free', () => {
		const below = around(0, 85, 8);
		expect(left({ contingents: [force()] }).contingents[0]?.side).toBeUndefined();
		expect(left({ contingents: [force()] }, [below]).contingents[0]?.side).toBe('above');
		const both = [below, around(0, 35, 8)];
		expect(left({ contingents: [force()] }, both).contingents[0]?.side).toBe('after');
	});

	it('has the name of its country above or below alone, and would rather lose that', () => {
		const both = [around(0, 90, 10), around(0, 35, 8)];
		const named = force({ country: 'Land' });
		expect(left({ contingents: [named] }, both).contingents).toMatchObject([
			{ count: 0, label: '', country: 'Land' },
		]);
		// Two lines find no room, one does.
		const tight = [around(0, 110, 16), around(0, 35, 8)];
		expect(left({ contingents: [named] }, tight).contingents).toMatchObject([
			{ count: 20, label: '20 soldiers', country: '' },
		]);
	});
});

describe('the name of a country', () => {
	it('goes where something is in its way', () => {
		expect(left({ names: [name()] }).names).toHaveLength(1);
		expect(left({ names: [name()] }, [around(0, -60, 5)]).names).toEqual([]);
		expect(left({ names: [name(), name({ id: 'other', y: -58 })] }).names).toHaveLength(1);
		expect(left({ names: [name({ x: 195 })] }).names).toEqual([]);
		expect(left({ names: [name()], places: [base({ y: -60, text: '' })] }).names).toEqual([]);
	});

	it('keeps two pixels off the next', () => {
		// A line of 12 pixels takes 15.
		for (const [y, count] of [
			[-44, 1],
			[-42.5, 2],
		] as const)
			expect(left({ names: [name(), name({ id: 'other', y })] }).names, `${y}`).toHaveLength(count);
	});

	it('that is chosen stays whatever is there, and is placed first', () => {
		const chosen = { kind: 'country' as const, id: 'other' };
		const both = { names: [name(), name({ id: 'other', y: -58, quiet: true })] };
		expect(left(both).names.map(({ id }) => id)).toEqual(['country']);
		expect(left(both, [], chosen).names.map(({ id }) => id)).toEqual(['other']);
		expect(left(both, [around(0, -58, 9)], chosen).names.map(({ id }) => id)).toEqual(['other']);
	});
});
