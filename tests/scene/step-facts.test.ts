import { describe, expect, it } from 'vitest';
import { fold } from '../../src/lib/scene/fold';
import { factGroups, stepFacts, tabledFacts } from '../../src/lib/scene/step-facts';
import { frames, story } from '../edition';
import { toldOf } from '../../src/lib/marks/told';

const told = toldOf(story);

const states = fold(story.steps);

describe('the table of a step', () => {
	it('is there for every step that shows a number, a quotation or a date', () => {
		const without = states.flatMap((state, i) =>
			tabledFacts(story, state).length > 0 ? [] : (story.steps[i]?.id ?? ''),
		);
		expect(without).toEqual(['opening']);
	});

	it('has a value in every row: not the year as of which something is true', () => {
		for (const state of states) {
			const { contingents, day, places } = told;
			const dated = [
				...contingents.flatMap(({ left }) => left ?? []),
				...day.map(({ fact }) => fact),
			];
			for (const id of tabledFacts(story, state)) {
				const { value, quote, date } = story.facts[id]!;
				const told = dated.includes(id) || places[id]?.includes(date!.slice(0, 4));
				expect(value !== null || quote !== null || told, id).toBe(true);
			}
		}
	});

	it('leaves out the place that says only where it lies, and keeps one that has a date', () => {
		const at = (id: string) => states[story.steps.findIndex((step) => step.id === id)]!;
		expect(stepFacts(story, at('colony'))).toContain('station-one-is-loaned');
		expect(tabledFacts(story, at('colony'))).toEqual(['wardens-100']);
		expect(tabledFacts(story, at('handover'))).toContain('station-one-handover');
		const places = { ...told.places, 'station-one-handover': 'handed over' };
		const yearOnly = { ...story, marks: { ...told, places } };
		expect(tabledFacts(yearOnly, at('handover'))).not.toContain('station-one-handover');
	});

	it('holds every fact that its picture shows', () => {
		for (const [i, { marks }] of frames.entries()) {
			const { comparison, bars, contingents, lines, places } = marks;
			const facts = stepFacts(story, states[i]!);
			const drawn = [
				...comparison.flatMap(({ groups }) => groups.map(({ fact }) => fact)),
				...bars.flatMap(({ series }) => series.flatMap(({ bars }) => bars.map(({ fact }) => fact))),
				...[marks.counter, marks.day, marks.quote, contingents, lines].flatMap((all) =>
					all.map(({ fact }) => fact),
				),
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
