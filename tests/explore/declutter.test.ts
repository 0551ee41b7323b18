import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between } from '../between';
import { exploreScene, viewOf } from '../../src/lib/explore/explore-scene';
import { boundsOf, keptIn } from '../../src/lib/explore/camera';
import { declutter } from '../../src/lib/explore/declutter';
import { dotScale, groundOf, reservedIn, type Size } from '../../src/lib/explore/map-frame';
import { markAt, pointAt } from '../../src/lib/explore/thing-at';
import { geography, staged, story } from '../edition';
import { textWidth } from '../text-width';

const { explore, words } = story;
const size = { width: 390, height: 360 };
const bounds = boundsOf(geography, viewOf(geography, explore.view));
const cameras = fc
	.record({
		x: between(0, 10_000),
		y: between(0, 10_000),
		width: between(100, 6000),
	})
	.map((aim) => keptIn(bounds, aim));
const given = { size, words, textWidth };
/** What lies over the map, with a legend of all its entries. */
const reserved = (size: Size, direction: 'ltr' | 'rtl') => {
	const legend = [words['legend-dot']!, words.gone!];
	return reservedIn(size, direction, legend, textWidth);
};
const months = fc.constantFrom('2021-01', '2022-02', '2023-05', '2024-06');

describe('the labels there is room for', () => {
	it('are some of those there are, and the mark of every place stays', () => {
		fc.assert(
			fc.property(cameras, months, (camera, month) => {
				const whole = exploreScene(staged, geography, camera, month);
				const roomy = declutter(whole, given);
				expect(roomy.marks.places.map(({ id, kind }) => [id, kind])).toEqual(
					whole.marks.places.map(({ id, kind }) => [id, kind]),
				);
				for (const { id } of roomy.marks.names)
					expect(whole.marks.names.map(({ id }) => id)).toContain(id);
			}),
		);
	});

	it('stay with their dots, or go with them', () => {
		fc.assert(
			fc.property(cameras, months, (camera, month) => {
				const whole = exploreScene(staged, geography, camera, month);
				for (const mark of declutter(whole, given).marks.contingents) {
					const before = whole.marks.contingents.find(({ id }) => id === mark.id)!;
					const [dots, said] = [mark.there + mark.departed, mark.label + mark.note];
					if (dots) expect(said, mark.id).toBe(before.label + before.note);
					if (!said) expect([dots, mark.count, mark.gone], mark.id).toEqual(['', 0, 0]);
				}
			}),
		);
	});

	it('leave no dots beside a base that has lost its name', () => {
		fc.assert(
			fc.property(cameras, months, (camera, month) => {
				const scene = declutter(exploreScene(staged, geography, camera, month), {
					...given,
					reserved: reserved(size, 'ltr'),
				});
				const unnamed = scene.marks.places.filter(({ kind, text }) => kind === 'base' && !text);
				for (const base of unnamed)
					for (const mark of scene.marks.contingents.filter(({ count }) => count > 0)) {
						const { at } = groundOf(scene, size);
						const [a, b] = [at(base), at(mark)];
						const apart = Math.hypot(a.x - b.x, a.y - b.y) - mark.radius * dotScale(size);
						expect(apart, `${mark.id} beside ${base.id}`).toBeGreaterThan(20);
					}
			}),
		);
	});

	it('are those of all forces that are there, in the month the map opens with', () => {
		// The map in a window of 390 by 844, and in one of 1280 by 800.
		for (const [view, size] of [
			[explore.near, { width: 375, height: 373 }],
			[explore.view, { width: 835, height: 719 }],
		] as const) {
			const whole = exploreScene(staged, geography, viewOf(geography, view), explore.month);
			const scene = declutter(whole, { ...given, size, reserved: reserved(size, 'ltr') });
			const there = (some: typeof whole) =>
				some.marks.contingents.flatMap(({ id, there, label }) => (there && label ? id : []));
			expect(there(scene)).toEqual(there(whole));
			for (const { kind, text } of scene.marks.places)
				if (kind === 'base') expect(text).not.toBe('');
			const named = [
				...scene.marks.names,
				...scene.marks.contingents.map(({ country: text }) => ({ text })),
			];
			for (const country of view === explore.view ? ['Iceland', 'Norway'] : [])
				expect(named.map(({ text }) => text)).toContain(country);
		}
	});

	it('are the same when asked again', () => {
		fc.assert(
			fc.property(cameras, months, (camera, month) => {
				const roomy = declutter(exploreScene(staged, geography, camera, month), given);
				expect(declutter(roomy, given)).toEqual(roomy);
			}),
			{ numRuns: 30 },
		);
	});

	it('keep that of what is chosen before all others', () => {
		const choice = explore.things.find(({ id }) => id === 'station-one')!;
		const camera = viewOf(geography, explore.near);
		const scene = declutter(exploreScene(staged, geography, camera, '2023-06', choice), {
			...given,
			choice,
			reserved: reserved(size, 'ltr'),
		});
		expect(scene.marks.places.find(({ id }) => id === 'station-one')?.text).toBe('Station 1');
	});

	it('leave room for a grade as the edition says it', () => {
		const whole = exploreScene(staged, geography, viewOf(geography, explore.near), '2023-06');
		const graded = (words: Record<string, string>) =>
			declutter(whole, { ...given, words, size: { width: 1200, height: 1000 } })
				.marks.contingents.filter(({ status, label }) => status !== 'confirmed' && label)
				.map(({ id }) => id);
		const long = Object.fromEntries(
			['attributed', 'disputed', 'unverified'].map((status) => [status, 'so one says '.repeat(20)]),
		);
		expect(graded(story.words)).not.toEqual([]);
		expect(graded({ ...story.words, ...long })).toEqual([]);
	});

	it('are none below the legend and the buttons, in either direction', () => {
		const [legend, buttons] = reserved(size, 'ltr');
		const [mirrored, others] = reserved(size, 'rtl');
		expect(mirrored?.right).toBe(-(legend?.left ?? 0));
		expect(others?.left).toBe(-(buttons?.right ?? 0));
	});

	it('are none below a legend that another language makes longer', () => {
		const large = { width: 800, height: 700 };
		const widthOf = (legend: string[], size: Size) => {
			const [box] = reservedIn(size, 'ltr', legend, textWidth);
			return [box!.right - box!.left, box!.bottom - box!.top] as const;
		};
		const [one, long] = [
			['a dot'],
			['a dot', 'a good many words for those who have left the country by now'],
		];
		expect(widthOf(long, large)[0]).toBeGreaterThan(widthOf(one, large)[0] * 2);
		// Where it is longer than the map is wide it is broken into lines.
		expect(widthOf(long, size)[1]).toBeGreaterThan(widthOf(long, large)[1] * 1.3);
		expect(widthOf(long, size)[0]).toBe(size.width);
	});
});

describe('a tap', () => {
	const camera = viewOf(geography, explore.near);
	const scene = exploreScene(staged, geography, camera, '2023-06');

	it('on a mark finds that mark', () => {
		for (const { id, x, y } of scene.marks.contingents.filter(({ count }) => count > 0)) {
			expect(markAt(scene, size, { x, y })).toEqual({ kind: 'force', id });
		}
	});

	it('on any of its dots finds a force', () => {
		const { contingents } = scene.marks;
		const { id, x, y, radius } = contingents.toSorted((a, b) => b.count - a.count)[0]!;
		const large = { width: 1500, height: 1200 };
		const rim = radius * dotScale(large);
		// Farther from the middle than a finger reaches.
		expect(rim).toBeGreaterThan(25);
		const right = x + rim * (camera.width / large.width);
		expect(markAt(scene, large, { x: right, y })).toEqual({ kind: 'force', id });
	});

	it('beside all marks finds none', () => {
		expect(markAt(scene, size, pointAt(scene, size, { x: 0, y: -170 }))).toBeNull();
	});

	it('within the width of a finger finds the nearest', () => {
		const { x, y } = scene.marks.places.find(({ id }) => id === 'station-two')!;
		const pixel = camera.width / size.width;
		expect(markAt(scene, size, { x, y: y + 10 * pixel })).toEqual({
			kind: 'place',
			id: 'station-two',
		});
		expect(markAt(scene, size, { x: x + 40 * pixel, y: y + 40 * pixel })).toBeNull();
	});
});
