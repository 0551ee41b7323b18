import { describe, expect, it } from 'vitest';
import { kilometres } from '../../src/lib/geography/great-circle';
import { drawGeography } from '../../src/lib/geography/draw-geography';
import { toldOf } from '../../src/lib/marks/told';
import { geography, map, story, topology } from '../edition';

const { lines } = toldOf(story);

describe('the map', () => {
	it('has a shape for every country the story names', () => {
		for (const { id, path } of Object.values(geography.countries)) {
			expect(path.length, id).toBeGreaterThan(100);
			expect(path, id).toMatch(/^M[\d,]+l[-\d, lzM]+z$/);
		}
	});

	it('draws disputed borders apart from agreed ones', () => {
		expect(geography.disputed.length).toBeGreaterThan(40);
		expect(geography.borders).not.toContain(geography.disputed);
	});

	it('finds a border for every pair in dispute', () => {
		for (const pair of map.disputed) {
			const { disputed } = drawGeography(topology, { ...map, disputed: [pair] }, lines);
			expect(disputed, pair.join(' and ')).toMatch(/^M.*l/);
		}
	});

	it('keeps one common border between neighbours', () => {
		// The border with Norway: the same numbers must stand in both paths.
		const runs = (path: string) => new Set(path.match(/-?\d+,?-?\d+/g));
		const sweden = runs(geography.countries.sweden?.path ?? '');
		const shared = [...runs(geography.borders)].filter((run) => sweden.has(run));
		expect(shared.length).toBeGreaterThan(20);
	});
});

describe('distances', () => {
	it('from Niamey to Agadez are the 738 km of the record', () => {
		// City points of the fact register, not the two bases' own.
		expect(kilometres([2.1175, 13.515], [7.99083, 16.97222])).toBeCloseTo(738, 0);
	});

	it('of every line on the map is what its fact says, to the rounding of an "about"', () => {
		expect(lines.length).toBeGreaterThan(0);
		for (const { from, to, fact } of lines) {
			const [a, b] = [map.places[from], map.places[to]];
			const told = story.facts[fact]?.value ?? 0;
			expect(Math.abs(kilometres(a!.at, b!.at) - told)).toBeLessThanOrEqual(5);
		}
	});

	it('joins exactly the places a line names', () => {
		for (const { id, from, to } of lines) {
			const points = geography.lines[id] ?? [];
			const at = (place: string) => {
				const { x, y } = geography.places[place]!;
				return { x, y };
			};
			expect(points[0]).toEqual(at(from));
			expect(points.at(-1)).toEqual(at(to));
		}
	});

	it('are in proportion on the map, within a per cent, where the story looks', () => {
		for (const { id, from, to } of lines) {
			const [a, b] = [geography.lines[id]!.at(0)!, geography.lines[id]!.at(-1)!];
			const drawn = Math.hypot(a.x - b.x, a.y - b.y) / geography.perKilometre;
			const true_ = kilometres(map.places[from]!.at, map.places[to]!.at);
			expect(Math.abs(drawn / true_ - 1)).toBeLessThan(0.01);
		}
	});
});
