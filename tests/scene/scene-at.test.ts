import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between } from '../between';
import { lazyKeyframes } from '../../src/lib/scene/keyframes';
import type { Scene } from '../../src/lib/scene/scene';
import { sceneAt } from '../../src/lib/scene/scene-at';
import { figuresOf } from '../../src/lib/marks/slots';
import { frames, geography, staged, story } from '../edition';

const last = frames.length - 1;
const scene = sceneAt(story, frames);
const places = between(0, last);

describe('the picture is a function of the place', () => {
	it('gives the same scene at the same place, whatever was asked before', () => {
		fc.assert(
			fc.property(places, fc.array(places, { maxLength: 8 }), (place, detour) => {
				const straight = JSON.stringify(sceneAt(story, frames)(place));
				detour.forEach(scene);
				expect(JSON.stringify(scene(place))).toBe(straight);
			}),
		);
	});

	it('gives the keyframe itself at every step', () => {
		frames.forEach((frame, step) => expect(scene(step)).toBe(frame));
	});

	it('is the same whether its keyframes are made ahead or as they are asked for', () => {
		const inTime = sceneAt(story, lazyKeyframes(staged, geography));
		fc.assert(
			fc.property(places, (place) => {
				expect(inTime(place)).toEqual(scene(place));
			}),
		);
	});

	it('stays at the ends beyond them', () => {
		expect(scene(-1)).toBe(frames[0]);
		expect(scene(last + 3.7)).toBe(frames[last]);
	});

	it('writes no date but those of the two steps, each where it belongs', () => {
		fc.assert(
			fc.property(places, (place) => {
				const { text, stands, shown } = scene(place).date;
				const own = [frames[Math.floor(place)]!, frames[Math.ceil(place)]!];
				expect(own.map(({ date }) => [date.text, date.at])).toContainEqual([text, stands]);
				if (Number.isInteger(place)) expect(shown).toBe(1);
			}),
		);
	});

	it('hands on what does not change as it is, so that nobody need draw it again', () => {
		fc.assert(
			fc.property(places, (place) => {
				const [on, next] = [scene(place), frames[Math.ceil(place)]!];
				for (const kind of ['names', 'places', 'lines', 'contingents'] as const)
					for (const mark of on.marks[kind]) {
						const same = next.marks[kind].find(({ id }) => id === mark.id);
						if (JSON.stringify(mark) === JSON.stringify(same)) expect(mark).toBe(same);
					}
				const isStill = JSON.stringify(on.camera) === JSON.stringify(next.camera);
				if (isStill) expect(on.camera).toBe(next.camera);
				if (JSON.stringify(on.marks.names) === JSON.stringify(next.marks.names))
					expect(on.marks.names).toBe(next.marks.names);
			}),
		);
	});

	it('changes no keyframe while it travels', () => {
		const before = JSON.stringify(frames);
		fc.assert(fc.property(places, (place) => void scene(place)));
		expect(JSON.stringify(frames)).toBe(before);
	});
});

describe('nothing jumps', () => {
	/** Every number of a scene by its path; a mark that is absent is one that is not shown. */
	function numbers(scene: Scene): Map<string, number> {
		const found = new Map<string, number>();
		const put = (path: string, value: number) => found.set(path, value);
		put('title', scene.title);
		put('veil', scene.veil);
		put('date.at', scene.date.at);
		put(`date.${scene.date.text} at ${scene.date.stands}.shown`, scene.date.shown);
		for (const [kind, marks] of Object.entries(scene.marks)) {
			for (const mark of marks) put(`${kind}.${mark.id}.shown`, mark.shown);
		}
		for (const { id, gone } of scene.marks.contingents) put(`contingents.${id}.gone`, gone);
		for (const { id, drawn } of scene.marks.lines) put(`lines.${id}.drawn`, drawn);
		for (const drawing of scene.drawings) put(`drawings.${drawing.id}`, drawing.shown);
		return found;
	}

	/** The fastest change there is: a mark that comes or goes within 0.4 of the way. */
	const STEEPEST = 1 / 0.4;

	/** No journey crosses more than this many widths of its view, or doublings of its scale, a step. */
	const FASTEST = 8;

	it('never jerks the camera', () => {
		const nudge = 1e-4;
		const travelling = between(0, last - nudge);
		fc.assert(
			fc.property(travelling, (place) => {
				const [a, b] = [scene(place).camera, scene(place + nudge).camera];
				const shift = Math.hypot(a.x - b.x, a.y - b.y) / Math.min(a.width, b.width);
				const zoom = Math.abs(Math.log2(a.width / b.width));
				expect(Math.max(shift, zoom), `at ${place}`).toBeLessThan(FASTEST * nudge);
			}),
			{ numRuns: 2000 },
		);
	});

	it('moves every number by little when the reader moves by little', () => {
		const nudge = 1e-4;
		const travelling = between(0, last - nudge);
		fc.assert(
			fc.property(travelling, (place) => {
				const [before, after] = [numbers(scene(place)), numbers(scene(place + nudge))];
				for (const path of new Set([...before.keys(), ...after.keys()])) {
					// A drawing below a whole one above it, and growth of a mark not shown, go unseen.
					if (path.startsWith('drawings.')) continue;
					if (!path.endsWith('.shown') && !(before.has(path) && after.has(path))) continue;
					const change = Math.abs((after.get(path) ?? 0) - (before.get(path) ?? 0));
					// A millionth for the rounding of the computer's own numbers.
					expect(change, `${path} at ${place}`).toBeLessThan(STEEPEST * nudge + 1e-6);
				}
			}),
			{ numRuns: 2000 },
		);
	});

	it('moves and counts without a snap', () => {
		const nudge = 1e-4;
		const travelling = between(0, last - nudge);
		/** Marks whose numbers may be compared: there both before and after. */
		function pairs<M extends { id: string }>(a: M[], b: M[]): [M, M][] {
			return a.flatMap((mark): [M, M][] => {
				const same = b.find(({ id }) => id === mark.id);
				return same ? [[mark, same]] : [];
			});
		}
		fc.assert(
			fc.property(travelling, (place) => {
				const [a, b] = [scene(place), scene(place + nudge)];
				const width = Math.min(a.camera.width, b.camera.width);
				for (const kind of ['names', 'contingents'] as const) {
					for (const [from, to] of pairs<{ id: string; x: number; y: number }>(
						a.marks[kind],
						b.marks[kind],
					)) {
						const shift = Math.hypot(from.x - to.x, from.y - to.y) / width;
						expect(shift, `${kind} ${from.id} at ${place}`).toBeLessThan(FASTEST * nudge);
					}
				}
				for (const [from, to] of pairs(a.marks.lines, b.marks.lines)) {
					const [p, q] = [from.points.at(-1)!, to.points.at(-1)!];
					expect(Math.hypot(p.x - q.x, p.y - q.y) / width).toBeLessThan(FASTEST * nudge);
				}
				for (const [from, to] of pairs(a.marks.counter, b.marks.counter)) {
					const whole = story.facts[to.fact]?.value ?? 1;
					expect(Math.abs(from.value - to.value) / whole, `${to.id} at ${place}`).toBeLessThan(
						STEEPEST * nudge + 1e-6,
					);
				}
				// The map that dissolves in; the one below it is whole until it is gone from sight.
				if (
					a.drawings.length === 2 &&
					b.drawings.length === 2 &&
					a.drawings[1]!.id === b.drawings[1]!.id
				) {
					const change = Math.abs(a.drawings[1]!.shown - b.drawings[1]!.shown);
					expect(change).toBeLessThan(STEEPEST * nudge + 1e-6);
				}
			}),
			{ numRuns: 2000 },
		);
	});

	it('always leaves one whole drawing of the map below the one that dissolves in', () => {
		fc.assert(
			fc.property(places, (place) => {
				const { drawings } = scene(place);
				expect(drawings[0]?.shown).toBe(1);
				expect(drawings.length).toBeLessThanOrEqual(2);
			}),
		);
	});

	it('shows at most one figure at a time', () => {
		fc.assert(
			fc.property(places, (place) => {
				expect(
					figuresOf(scene(place)).filter(({ mark }) => mark.shown > 0).length,
				).toBeLessThanOrEqual(1);
			}),
		);
	});
});

describe('numbers on the stage', () => {
	it('lie between what the two steps around them show', () => {
		fc.assert(
			fc.property(places, (place) => {
				for (const figure of scene(place).marks.counter) {
					const rest = [frames[Math.floor(place)]!, frames[Math.ceil(place)]!].map(
						({ marks }) => marks.counter.find(({ id }) => id === figure.id)?.value ?? 0,
					);
					expect(figure.value).toBeGreaterThanOrEqual(Math.min(...rest));
					expect(figure.value).toBeLessThanOrEqual(Math.max(...rest));
				}
			}),
		);
	});

	it('are, at rest, those of the facts', () => {
		for (const { value, fact } of frames.flatMap(({ marks }) => marks.counter))
			expect(value).toBe(story.facts[fact]?.value);
	});

	it('never count a death up or down', () => {
		fc.assert(
			fc.property(places, (place) => {
				for (const figure of scene(place).marks.bars) {
					const rest = frames.flatMap(({ marks }) => marks.bars).find(({ id }) => id === figure.id);
					expect({ ...figure, shown: 1 }).toEqual(rest);
				}
			}),
		);
	});
});

describe('contingents', () => {
	it('leave one dot after another, and none is lost on the way', () => {
		fc.assert(
			fc.property(places, (place) => {
				for (const { count, gone, there, departed } of scene(place).marks.contingents) {
					const dots = (data: string) => data.split('h0').length - 1;
					expect(dots(there) + dots(departed)).toBe(count);
					expect(dots(departed)).toBe(Math.round(count * gone));
				}
			}),
		);
	});

	it('have dots in proportion to the number their fact gives', () => {
		const all = frames.flatMap(({ marks }) => marks.contingents);
		expect(all.length).toBeGreaterThan(0);
		for (const mark of all) {
			expect(mark.count * story.dot).toBe(story.facts[mark.fact]?.value);
		}
	});
});
