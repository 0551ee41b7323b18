import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Status } from '../../src/lib/story/story';
import Bars from '../../src/lib/marks/bars/Bars.svelte';
import Comparison from '../../src/lib/marks/comparison/Comparison.svelte';
import Counter from '../../src/lib/marks/counter/Counter.svelte';
import Day from '../../src/lib/marks/day/Day.svelte';
import Quote from '../../src/lib/marks/quote/Quote.svelte';
import Contingents from '../../src/lib/marks/contingents/Contingents.svelte';
import Lines from '../../src/lib/marks/lines/Lines.svelte';
import Places from '../../src/lib/marks/places/Places.svelte';
import { frames, story } from '../edition';

/* Every mark takes solid or hollow, and its word, from the grade of its fact. */

const GRADES: Status[] = ['confirmed', 'attributed', 'disputed', 'unverified'];
const { words } = story;

/** The marks of one kind on the map as the first step has them that has any. */
function first(kind: 'places' | 'lines' | 'contingents') {
	const found = frames.find(({ marks }) =>
		marks[kind].some((mark) => kind !== 'places' || ('note' in mark && mark.note)),
	);
	if (!found) throw new Error(`no step has ${kind}`);
	return { marks: found.marks[kind], camera: found.camera };
}

function figure(kind: 'counter' | 'day' | 'quote' | 'comparison' | 'bars') {
	const found = frames.map(({ marks }) => marks[kind][0]).find(Boolean);
	if (!found) throw new Error(`no step has a ${kind}`);
	return found;
}

/** What a component draws of the real marks, were their facts of this grade. */
function drawn(component: unknown, props: Record<string, unknown>, status: Status): string {
	const graded: unknown = JSON.parse(
		JSON.stringify(props).replace(/"status":"[a-z]+"/g, `"status":"${status}"`),
	);
	return render(component as Component, {
		props: { ...(graded as Record<string, unknown>), words },
	}).body;
}

const marks: [string, unknown, Record<string, unknown>][] = [
	['a counter', Counter, { mark: figure('counter') }],
	['a day', Day, { mark: figure('day') }],
	['a quotation', Quote, { mark: figure('quote') }],
	['a comparison', Comparison, { mark: figure('comparison') }],
	['bars', Bars, { mark: figure('bars') }],
	['contingents', Contingents, first('contingents')],
	['a line', Lines, first('lines')],
	['a place with a date', Places, first('places')],
];

for (const [name, component, props] of marks) {
	describe(name, () => {
		for (const status of GRADES) {
			it(`says its word, ${status}`, () => {
				const body = drawn(component, props, status);
				expect(body).toContain(`data-status="${status}"`);
				const word = new RegExp(`[>, ]${words[status]}<|, ${words[status]}`);
				if (status === 'confirmed') expect(body).not.toMatch(/class="status/);
				else expect(body).toMatch(word);
			});
		}
	});
}

const open = (status: Status) => status === 'disputed' || status === 'unverified';

describe('what is not verified, and that alone, is hollow', () => {
	for (const status of GRADES) {
		it(`${status}: numbers`, () => {
			for (const [component, kind] of [
				[Counter, 'counter'],
				[Day, 'day'],
				[Comparison, 'comparison'],
			] as const) {
				const body = drawn(component, { mark: figure(kind) }, status);
				expect(/class="[^"]*\bhollow\b/.test(body), kind).toBe(open(status));
			}
		});

		it(`${status}: dots`, () => {
			const body = drawn(Comparison, { mark: figure('comparison') }, status);
			expect(/<path class="ring/.test(body)).toBe(open(status));
			expect(/<path class="solid/.test(body)).toBe(!open(status));
			const map = drawn(Contingents, first('contingents'), status);
			expect(/<path class="solid/.test(map)).toBe(!open(status));
		});

		it(`${status}: a force that has gone is small, and not hollow for that`, () => {
			const { camera, marks } = frames.find(({ marks }) =>
				marks.contingents.some(({ gone }) => gone === 1),
			)!;
			const gone = marks.contingents.filter((mark) => mark.gone === 1);
			const map = drawn(Contingents, { marks: gone, camera }, status);
			expect(map).toContain('<path class="departed');
			expect(map).not.toMatch(/<path class="(ring|hole|solid)/);
		});

		it(`${status}: bars`, () => {
			const body = drawn(Bars, { mark: figure('bars') }, status);
			expect(/class="bar[^"]*\bopen\b/.test(body)).toBe(open(status));
		});

		it(`${status}: the rule stands where it is needed`, () => {
			for (const [component, kind] of [
				[Bars, 'bars'],
				[Comparison, 'comparison'],
			] as const) {
				const body = drawn(component, { mark: figure(kind) }, status);
				expect(body.includes(words['legend-hollow'] ?? '?'), kind).toBe(open(status));
			}
		});
	}
});
