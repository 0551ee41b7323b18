import { range } from 'd3';
import { describe, expect, it } from 'vitest';
import { isInside } from '../../src/lib/explore/country-at';
import { exploreScene, viewOf } from '../../src/lib/explore/explore-scene';
import { boundsOf, keptIn } from '../../src/lib/explore/camera';
import { monthAfter, monthsBetween } from '../../src/lib/parts/month';
import { DOTS_ACROSS } from '../../src/lib/explore/map-frame';
import type { ContingentMark } from '../../src/lib/marks/contingents/scene';
import type { Scene } from '../../src/lib/scene/scene';
import { toldOf } from '../../src/lib/marks/told';
import { frames, geography, staged, story } from './edition';

/*
 * Dots say “in this country”: a disc that reaches into the next, or into another disc, says what is not
 * known. How large one is on the map depends on the view alone, not on the window.
 */

const { explore } = story;
const whole = viewOf(geography, explore.view);
const [first, last] = explore.months;
const months = range(monthsBetween(first, last) + 1)
	.map((month) => monthAfter(first, month))
	// Where no force is counted anew or has left, the picture is that of the month before.
	.filter((month, i, all) => i === 0 || standing(month) !== standing(all[i - 1]!));

function standing(month: string): string {
	const { contingents } = exploreScene(staged, geography, whole, month).marks;
	return contingents.map(({ count, gone }) => `${count} ${gone}`).join();
}

/** So many of a disc's own pixels are as wide as a view: in the story three hundred. */
const STORY = 300;

/** Each disc of a scene that has dots, with its country. */
const discs = ({ marks: { contingents } }: Scene) =>
	contingents
		.filter(({ count, shown }) => count > 0 && shown > 0)
		.map((mark) => ({
			mark,
			country: toldOf(story).contingents.find(({ id }) => id === mark.id)!.country,
		}));

function expectApart(scene: Scene, across: number, where: string) {
	const all = discs(scene);
	for (const { mark, country } of all) {
		const unit = scene.camera.width / across;
		const reach = mark.radius * unit;
		const outside = range(72).filter((turn) => {
			const angle = (turn / 72) * 2 * Math.PI;
			const rim = { x: mark.x + reach * Math.cos(angle), y: mark.y + reach * Math.sin(angle) };
			return !isInside(geography.countries[country]!.path, rim);
		});
		expect(outside, `${where}: ${mark.id} leaves ${country}`).toEqual([]);
		const touched = all.filter(({ mark: other }) => isOver(mark, other, unit));
		expect(touched, `${where}: ${mark.id} lies over others`).toEqual([]);
	}
}

function isOver(a: ContingentMark, b: ContingentMark, unit: number): boolean {
	if (a.id === b.id) return false;
	return Math.hypot(a.x - b.x, a.y - b.y) < (a.radius + b.radius) * unit;
}

describe('the dots of a force stand inside its country, clear of all others', () => {
	it('at every step', () => {
		expect(frames.flatMap((frame) => discs(frame)).length).toBeGreaterThan(10);
		frames.forEach((frame, i) => expectApart(frame, STORY, story.steps[i]!.id));
	});

	it('in every month of the map to explore, from as far away as a reader can go', () => {
		// The nearer they come, the smaller a disc is on the map, around the same point.
		const farthest = keptIn(boundsOf(geography, whole), { ...whole, width: Infinity });
		for (const month of months)
			expectApart(exploreScene(staged, geography, farthest, month), DOTS_ACROSS, month);
	});

	it('and beside no base', () => {
		for (const month of months) {
			const scene = exploreScene(staged, geography, whole, month);
			const bases = scene.marks.places.filter(({ kind }) => kind === 'base');
			expect(bases.length).toBeGreaterThan(0);
			for (const { mark } of discs(scene))
				for (const { id, x, y } of bases) {
					const far =
						Math.hypot(mark.x - x, mark.y - y) - (mark.radius * whole.width) / DOTS_ACROSS;
					// On a phone, more than the width of a base's mark.
					expect(far / whole.width, `${month}: ${mark.id} beside ${id}`).toBeGreaterThan(0.03);
				}
		}
	});
});
