import { describe, expect, it } from 'vitest';
import { fold } from '../../src/lib/scene/fold';
import { factGroups, stepFacts } from '../../src/lib/scene/step-facts';
import { frames, story } from '../edition';

const states = fold(story.steps);

describe('the table of a step', () => {
	it('is there for every step but the title', () => {
		for (const [i, state] of states.entries()) {
			if (i > 0) expect(stepFacts(story, state).length, story.steps[i]?.id).toBeGreaterThan(0);
		}
	});

	it('holds every fact that its picture shows', () => {
		for (const [i, { figures, contingents, lines, places }] of frames.entries()) {
			const facts = stepFacts(story, states[i]!);
			const drawn = [
				...figures.flatMap((figure) => {
					if (figure.kind === 'comparison') return figure.groups.map(({ fact }) => fact);
					if (figure.kind === 'bars')
						return figure.series.flatMap(({ bars }) => bars.map(({ fact }) => fact));
					return [figure.fact];
				}),
				...[...contingents, ...lines].map(({ fact }) => fact),
				...places.flatMap(({ fact }) => fact ?? []),
			];
			expect(facts, story.steps[i]?.id).toEqual(expect.arrayContaining(drawn));
			expect(new Set(facts).size).toBe(facts.length);
		}
	});
});

describe('the facts by chapter', () => {
	const groups = factGroups(story);
	const all = groups.flatMap(({ facts }) => facts);

	it('hold every fact once', () => {
		expect(new Set(all).size).toBe(all.length);
	});

	it('hold every fact the prose cites, in the order in which a reader meets it', () => {
		expect(all.filter((id) => story.cited.includes(id))).toHaveLength(story.cited.length);
		const first = groups[0]?.facts.filter((id) => story.cited.includes(id)) ?? [];
		expect(first).toEqual(story.cited.slice(0, first.length));
	});

	it('hold every fact a picture shows', () => {
		for (const state of states)
			expect(all).toEqual(expect.arrayContaining(stepFacts(story, state)));
	});

	it('know every fact they hold', () => {
		for (const id of all) expect(story.facts[id], id).toBeDefined();
	});
});
