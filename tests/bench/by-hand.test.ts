import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { lay } from '../../bench/by-hand/desk';
import { pageByHand } from '../../bench/by-hand/page.js';
import { wordsOf } from '../../bench/by-hand/words.js';
import { withoutTraces } from '../../scripts/hosting/page.js';
import TextEdition from '../../src/lib/view/text/TextEdition.svelte';
import { figuresOf } from '../../src/lib/marks/slots';
import { frames, story } from '../edition';

const tables = Object.fromEntries(story.steps.map(({ id }) => [id, Object.keys(story.facts)]));
const props = { story, figures: tables, order: Object.keys(story.sources), home: '../' };
const text = withoutTraces(render(TextEdition, { props }).body);
const { desk, topology } = lay();

/** What is read of a page, a word after another. */
const read = (html: string) =>
	html
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
const withoutTables = (html: string) => html.replace(/<table>.*?<\/table>/gs, '');

describe('the page made by hand', () => {
	const page = pageByHand(text, desk, '', 'main.js');
	const body = page.slice(page.indexOf('<body>')).replace(/<script.*?<\/script>/gs, '');

	test('has the words of the text edition, all of them and in their order', () => {
		const graphic = /<div id="graphic">.*?<p id="date"><\/p><\/div>/s;
		expect(read(body.replace(graphic, ''))).toBe(read(withoutTables(text)));
		expect(read(text).length).toBeGreaterThan(read(withoutTables(text)).length);
	});

	test('opens each chapter with its first step', () => {
		const opening = wordsOf(text).parts.filter(({ chapter }) => chapter !== '');
		expect(opening.map(({ chapter }) => read(chapter))).toEqual(
			story.chapters.map(({ title }) => title),
		);
	});

	test('has every step, and each shows what the story shows there', () => {
		expect(['opening', ...wordsOf(text).parts.map(({ id }) => id)]).toEqual(
			story.steps.map(({ id }) => id),
		);
		expect(body.match(/class="step"/g)).toHaveLength(story.steps.length);
		expect(desk.steps.map(({ id }) => id)).toEqual(story.steps.map(({ id }) => id));
		for (const [i, frame] of frames.entries()) {
			const step = desk.steps[i]!;
			expect(step.names.map(({ text }) => text)).toEqual(frame.marks.names.map(({ text }) => text));
			expect(step.dots.map(({ count }) => count)).toEqual(
				frame.marks.contingents.map(({ count }) => count),
			);
			expect(step.figure?.id).toBe(figuresOf(frame)[0]?.mark.id);
			expect(step.date).toBe(frame.date.text);
		}
	});

	test('has the story’s own map, packed as a topology is', () => {
		expect(topology.transform).toBeDefined();
		const names = topology.objects.countries as unknown as {
			geometries: { properties: { name: string } }[];
		};
		const known = names.geometries.map(({ properties }) => properties.name);
		expect(known).toEqual(expect.arrayContaining(Object.values(desk.map.countries)));
	});

	test('a text edition of another form is refused', () => {
		expect(() => wordsOf('<main><h3 id="a">A</h3></main>')).toThrow('another form');
	});
});
