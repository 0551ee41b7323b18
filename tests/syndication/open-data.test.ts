import { readFileSync } from 'node:fs';
import { csvParse } from 'd3';
import { describe, expect, test } from 'vitest';
import { loadStory } from '../../src/lib/content/load-story';
import { factRows, openData, sourceRows } from '../../src/lib/syndication/open-data';
import { correctionsSchema, factsSchema } from '../../src/lib/syndication/open-data-schema';
import { sourceDates } from '../../src/lib/content/source-dates';
import type { Change, Story } from '../../src/lib/story/story';
import { faults } from './schema';

const { story } = loadStory();
const dates = sourceDates();
const files = openData(story, dates);
const facts = factRows(story);
const sources = sourceRows(story, dates);

const textOf = (file: string, from = files) => from[file]!.text;
const parseJson = (file: string, from = files) => JSON.parse(textOf(file, from));
const parseCsv = (file: string) => csvParse(textOf(file).replace(/^\uFEFF/, ''));

/** A cell of a row as the CSV writes it. */
const cell = (value: unknown) =>
	Array.isArray(value) ? value.join(' ') : value === null ? '' : String(value);
const cells = (row: object) =>
	Object.fromEntries(Object.entries(row).map(([key, value]) => [key, cell(value)]));

const corrected: Story = {
	...story,
	corrections: [
		{
			at: '2024-06-03T14:05:00+02:00',
			atText: '3 June 2024, 14:05 (UTC+2)',
			kind: 'correction',
			step: story.steps[1]!.id,
			wrong: 'We gave the distance by road.',
			right: 'It is the distance in a straight line.',
		},
	],
};

describe('the facts that are published', () => {
	test('are all of the story’s, each once', () => {
		expect(facts.map(({ id }) => id).sort()).toEqual(Object.keys(story.facts).sort());
	});

	test('stand in the order in which a reader meets them', () => {
		const first = facts.map(({ steps: [step] }) => story.steps.findIndex(({ id }) => id === step));
		const met = first.filter((index) => index >= 0);
		expect(met).toEqual(met.toSorted((a, b) => a - b));
		// What no step cites comes after all that one does.
		expect(first.slice(0, met.length)).toEqual(met);
	});

	test('name the steps whose words or picture rest on them', () => {
		const stepsOf = (fact: string) => facts.find(({ id }) => id === fact)?.steps;
		expect(stepsOf('students-about-40')).toEqual(expect.arrayContaining(['colony', 'two-counts']));
		// Only a bar rests on it.
		expect(stepsOf('nests-2020')).toEqual(['nests']);
	});

	test.each([
		[{ figure: 'distance' }, ['distance-straight']],
		[{ figure: 'two-counts' }, ['students-about-40', 'visitors-claim']],
		[{ lines: ['coast-road'] }, ['distance-straight']],
		[
			{ places: [{ place: 'station-one', note: 'station-one-handover' }] },
			['station-one-handover'],
		],
		[{ date: 'storm-date' }, ['storm-date']],
		[{ contingents: { 'wardens-iceland': 'present' } }, ['wardens-100']],
		[{ contingents: { 'wardens-iceland': 'gone' } }, ['wardens-100', 'iceland-closed']],
		[{ contingents: { 'wardens-iceland': 'hidden' }, figure: null }, []],
	] satisfies [Change, string[]][])('name a step that changes the picture by %j', (change, ids) => {
		const step = { ...story.steps[0]!, text: [], change };
		const rows = factRows({ ...story, steps: [step] });
		expect(rows.filter(({ steps }) => steps.length > 0).map(({ id }) => id)).toEqual(ids);
	});

	test('are what the story says of them', () => {
		for (const row of facts) {
			const { value, to, by, unit, status, sources } = story.facts[row.id]!;
			expect(row).toMatchObject({ value, value_to: to, attributed_to: by, unit, status, sources });
		}
		expect(facts.some(({ value_to }) => value_to !== null)).toBe(true);
		expect(facts.some(({ unit }) => unit)).toBe(true);
	});

	test('name sources that are published, which name them in turn', () => {
		for (const { id, sources: named } of facts)
			for (const source of named)
				expect(sources.find((row) => row.id === source)?.supports).toContain(id);
		const supports = sources.flatMap((row) => row.supports);
		expect(supports).toHaveLength(facts.flatMap((row) => row.sources).length);
	});
});

test('sources are published with the date the record has, for a program to read', () => {
	const source = sources.find(({ id }) => id === 'bird-office');
	expect(source).toMatchObject({ publisher: 'The Bird Office', date: '2023-05-12' });
	for (const { date } of sources) expect(date ?? '2024').toMatch(/^\d{4}(-\d\d){0,2}$/);
});

describe('the documents', () => {
	test('are what their schema says', () => {
		expect(faults(factsSchema, parseJson('facts.json'))).toEqual([]);
		expect(faults(correctionsSchema, parseJson('corrections.json'))).toEqual([]);
		const withOne = parseJson('corrections.json', openData(corrected, dates));
		expect(withOne.corrections).toHaveLength(1);
		expect(faults(correctionsSchema, withOne)).toEqual([]);
	});

	test('are published with that schema, and lead to it and to the story from where they lie', () => {
		expect(parseJson('facts.schema.json')).toEqual(factsSchema);
		expect(parseJson('corrections.schema.json')).toEqual(correctionsSchema);
		for (const file of ['facts', 'corrections']) {
			const document = parseJson(`${file}.json`);
			expect(document).toMatchObject({ $schema: `${file}.schema.json`, story: '../' });
			expect(files).toHaveProperty([document.$schema]);
		}
	});

	test('do not change from one build to the next', () => {
		expect(openData(story, dates)).toEqual(files);
		expect(textOf('facts.json')).toMatch(/^\{\n {2}"\$schema"[^]*\}\n$/);
	});

	const firstFact = (change: object) => {
		const document = parseJson('facts.json');
		Object.assign(document.facts[0], change);
		return document;
	};
	const wrongFacts: [what: string, document: unknown][] = [
		['no document at all', []],
		['one without its facts', { ...parseJson('facts.json'), facts: undefined }],
		['a field nobody knows', firstFact({ colour: 'red' })],
		['a field that is missing', firstFact({ note: undefined })],
		['a status nobody knows', firstFact({ status: 'certain' })],
		[
			'an attributed claim without a voice',
			firstFact({ status: 'attributed', attributed_to: null }),
		],
		['a number as text', firstFact({ value: '1,000' })],
		['a hedge without a number', firstFact({ value: null, hedge: 'about' })],
		['half a range', firstFact({ value: null, value_to: 5 })],
		['a translation of nothing', firstFact({ quote: null, translated: true })],
		['a date in words', firstFact({ date: '2 May 2024' })],
		['no source', firstFact({ sources: [] })],
		['a source twice', firstFact({ sources: ['a', 'a'] })],
		['an empty claim', firstFact({ claim: '' })],
	];
	test.each(wrongFacts)('of facts refuse %s', (_, document) => {
		expect(faults(factsSchema, JSON.parse(JSON.stringify(document)))).not.toEqual([]);
	});

	const firstCorrection = (change: object) => {
		const document = parseJson('corrections.json', openData(corrected, dates));
		Object.assign(document.corrections[0], change);
		return document;
	};
	test.each([
		['a time without its zone', firstCorrection({ at: '2024-06-03T14:05:00' })],
		['a kind nobody knows', firstCorrection({ kind: 'excuse' })],
		['a correction of no step', firstCorrection({ step: null })],
		['a correction that does not say what is right', firstCorrection({ right: '' })],
	])('of corrections refuse %s', (_, document) => {
		expect(faults(correctionsSchema, document)).not.toEqual([]);
	});
});

describe('the tables', () => {
	test('hold the facts of the document, value by value', () => {
		expect([...parseCsv('facts.csv')]).toEqual(facts.map(cells));
	});

	test('hold the sources, value by value', () => {
		expect([...parseCsv('sources.csv')]).toEqual(sources.map(cells));
	});

	test('have a column for each field', () => {
		expect(parseCsv('facts.csv').columns).toEqual(
			Object.keys(factsSchema.properties.facts.items.properties),
		);
		expect(parseCsv('sources.csv').columns).toEqual(Object.keys(sources[0]!));
	});
});

test('the README explains every file and every field', () => {
	const [, section = ''] = readFileSync('README.md', 'utf8').split('\n## Open data\n');
	const explained = section.split('\n## ')[0]!;
	const corrections = correctionsSchema.properties.corrections.items.properties;
	const fields = [facts[0]!, sources[0]!, corrections, factsSchema.properties].flatMap(Object.keys);
	for (const name of [...Object.keys(files), ...fields])
		expect(explained, name).toMatch(new RegExp(`\`(data/)?${name.replace('$', '\\$')}\``));
});
