import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Scene } from '../../src/lib/scene/scene';
import type { Status } from '../../src/lib/story/story';
import Bars from '../../src/lib/view/figures/Bars.svelte';
import Comparison from '../../src/lib/view/figures/Comparison.svelte';
import Counter from '../../src/lib/view/figures/Counter.svelte';
import Day from '../../src/lib/view/figures/Day.svelte';
import Quote from '../../src/lib/view/figures/Quote.svelte';
import Contingents from '../../src/lib/view/layers/Contingents.svelte';
import Lines from '../../src/lib/view/layers/Lines.svelte';
import Places from '../../src/lib/view/layers/Places.svelte';
import { frames, story } from '../edition';

/* Every mark takes solid or hollow, and its word, from the grade of its fact. */

const GRADES: Status[] = ['confirmed', 'attributed', 'disputed', 'unverified'];
const { words } = story;

/** The real marks of one kind, the first that the story has. */
function first<K extends 'places' | 'lines' | 'contingents'>(kind: K): Scene {
	const scene = frames.find((frame) =>
		(frame[kind] as { note?: string }[]).some((mark) => kind !== 'places' || mark.note),
	);
	if (!scene) throw new Error(`no step has ${kind}`);
	return scene;
}

function figure(kind: string) {
	const found = frames.flatMap(({ figures }) => figures).find((mark) => mark.kind === kind);
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
	['a counter', Counter, { figure: figure('counter') }],
	['a day', Day, { figure: figure('date') }],
	['a quotation', Quote, { figure: figure('quote') }],
	['a comparison', Comparison, { figure: figure('comparison') }],
	['bars', Bars, { figure: figure('bars') }],
	['contingents', Contingents, { scene: first('contingents') }],
	['a line', Lines, { scene: first('lines') }],
	['a place with a date', Places, { scene: first('places') }],
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
				[Day, 'date'],
				[Comparison, 'comparison'],
			] as const) {
				const body = drawn(component, { figure: figure(kind) }, status);
				expect(/class="[^"]*\bhollow\b/.test(body), kind).toBe(open(status));
			}
		});

		it(`${status}: dots`, () => {
			const body = drawn(Comparison, { figure: figure('comparison') }, status);
			expect(/<path class="ring/.test(body)).toBe(open(status));
			expect(/<path class="solid/.test(body)).toBe(!open(status));
			const map = drawn(Contingents, { scene: first('contingents') }, status);
			expect(/<path class="solid/.test(map)).toBe(!open(status));
		});

		it(`${status}: a force that has gone is small, and not hollow for that`, () => {
			const scene = frames.find(({ contingents }) => contingents.some(({ gone }) => gone === 1))!;
			const gone = { ...scene, contingents: scene.contingents.filter((mark) => mark.gone === 1) };
			const map = drawn(Contingents, { scene: gone }, status);
			expect(map).toContain('<path class="departed');
			expect(map).not.toMatch(/<path class="(ring|hole|solid)/);
		});

		it(`${status}: bars`, () => {
			const body = drawn(Bars, { figure: figure('bars') }, status);
			expect(/class="bar[^"]*\bopen\b/.test(body)).toBe(open(status));
		});

		it(`${status}: the rule stands where it is needed`, () => {
			for (const [component, kind] of [
				[Bars, 'bars'],
				[Comparison, 'comparison'],
			] as const) {
				const body = drawn(component, { figure: figure(kind) }, status);
				expect(body.includes(words['legend-hollow'] ?? '?'), kind).toBe(open(status));
			}
		});
	}
});
