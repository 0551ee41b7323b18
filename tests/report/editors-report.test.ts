import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { checkStory } from '../../src/lib/report/check-story';
import { editorsReport } from '../../src/lib/report/editors-report';
import { loadStory } from '../../src/lib/content/load-story';
import { formatReport } from '../../src/lib/report/report-text';
import { sourceDates } from '../../src/lib/content/source-dates';
import type { Fact, Inline, Step, Story } from '../../src/lib/story/story';
import { inCopy } from '../content-fixture';

const { story } = loadStory();
const dates = sourceDates();
const report = editorsReport(story, dates);

/** The story with one fact changed, or one more of them. */
const withFact = (id: string, change: Partial<Fact>): Story => ({
	...story,
	facts: { ...story.facts, [id]: { ...story.facts['storm-date']!, id, ...change } },
});

/** The story with one step changed. */
const withStep = (id: string, change: Partial<Step>): Story => ({
	...story,
	steps: story.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
});

const says = (text: string): Inline[][] => [[{ kind: 'text', text }]];

describe('the editor’s report', () => {
	test('adds the chapters up, to the reading time that the masthead states', () => {
		const sum = (part: 'steps' | 'words') =>
			report.chapters.reduce((sum, chapter) => sum + chapter[part], 0);
		expect(report.chapters.map(({ id }) => id)).toEqual(story.chapters.map(({ id }) => id));
		expect(report.total).toMatchObject({ steps: story.steps.length, words: sum('words') });
		expect(sum('steps')).toBe(story.steps.length);
		// To the nearest minute, whose half a rounded second may just reach.
		expect(Math.abs(report.total.seconds / 60 - story.minutes)).toBeLessThanOrEqual(0.5);
	});

	test('counts the words of a card as a reader does, across its links and paragraphs', () => {
		const text: Inline[][] = [
			[
				{ kind: 'text', text: 'Up to ' },
				{ kind: 'fact', fact: 'storm-date', children: [{ kind: 'text', text: 'two words' }] },
				{ kind: 'text', text: ', or more.' },
			],
			...says('And  one\nmore.'),
		];
		const { total } = editorsReport({ ...story, steps: [{ ...story.steps[0]!, text }] }, dates);
		expect(total).toEqual({ steps: 1, words: 9, seconds: 2 });
	});

	test('names a fact that nothing rests on, and counts every other as used', () => {
		const { facts } = editorsReport(withFact('idle', {}), dates);
		expect(facts.unused).toEqual([...report.facts.unused, 'idle']);
		expect(facts.used).toEqual(report.facts.used);
		expect(facts.total).toBe(facts.used.length + facts.unused.length);
	});

	test('takes a fact for used that only the findings or the method rest on', () => {
		const idle = withFact('idle', {});
		const cites: Inline[] = [{ kind: 'fact', fact: 'idle', children: [] }];
		const finding = { id: 'f', topic: '', reported: [], found: [], facts: ['idle'] };
		for (const told of [
			{ ...idle, findings: [finding] },
			{ ...idle, findings: [{ ...finding, facts: [], found: cites }] },
			{ ...idle, method: [{ id: 'm', title: '', text: [cites] }] },
		])
			expect(editorsReport(told, dates).facts.used).toContain('idle');
	});

	test('names a fact with one source, and none with more', () => {
		const oneSource = (sources: string[]) =>
			editorsReport(withFact('thin', { sources }), dates).facts.oneSource;
		expect(oneSource(['the-report'])).toContain('thin');
		expect(oneSource(['the-report', 'bird-office'])).not.toContain('thin');
	});

	describe('names a fact that its newest source may have overtaken', () => {
		const datedOf = (date: string | null, ...published: (string | null)[]) => {
			const sources = published.map((_, index) => `source-${index}`);
			const newest = Object.fromEntries(sources.map((id, index) => [id, published[index] ?? null]));
			return editorsReport(withFact('old', { date, sources }), newest).facts.dated.find(
				({ id }) => id === 'old',
			);
		};

		test('more than 60 days after its date', () => {
			expect(datedOf('2024-01-01', '2024-03-01')).toBeUndefined();
			expect(datedOf('2024-01-01', '2024-03-02')?.days).toBe(61);
		});

		test('after the last day its date can mean', () => {
			expect(datedOf('2024', '2024-12-31')).toBeUndefined();
			expect(datedOf('2024', '2025-03-02')?.days).toBe(61);
			expect(datedOf('2024-02', '2024-04-30')?.days).toBe(61);
			expect(datedOf('2024-02', '2024-04-29')).toBeUndefined();
		});

		test('by the newest of its sources that has a date', () => {
			const dated = datedOf('2020-01-01', '2020-01-02', '2022', null, '2021-06');
			expect(dated).toMatchObject({ source: 'source-1', published: '2022' });
			expect(datedOf('2020-01-01', null)).toBeUndefined();
			expect(datedOf(null, '2022')).toBeUndefined();
		});

		test('the widest gap first', () => {
			const days = report.facts.dated.map((fact) => fact.days);
			expect(days).toEqual(days.toSorted((a, b) => b - a));
			expect(days.length).toBeGreaterThan(0);
		});
	});

	test('lists every claim once, under its status', () => {
		for (const [status, claims] of Object.entries(report.claims))
			for (const { id, claim } of claims) expect(story.facts[id]).toMatchObject({ status, claim });
		const listed = Object.values(report.claims).flat();
		expect(listed.map(({ id }) => id).sort()).toEqual(Object.keys(story.facts).sort());
		expect(report.claims.unverified.map(({ id }) => id)).toContain('visitors-claim');
	});

	test('names the longest card', () => {
		const longest = withStep('storm', { text: says('word '.repeat(200)) });
		expect(editorsReport(longest, dates).longestCard).toEqual({ step: 'storm', words: 200 });
	});

	describe('names a step that offers nothing but its words', () => {
		const plain = (change: Step['change'], text = says('Words.')) =>
			editorsReport(withStep('warden', { change, text }), dates).plainSteps;

		test('when it changes nothing', () => {
			expect(report.plainSteps).toEqual([]);
			expect(plain({})).toEqual(['warden']);
		});

		test('when it only says again what stands', () => {
			const before = story.steps.find(({ id }) => id === 'storm')!.change;
			expect(plain({ view: before.view, places: before.places, date: 'storm-date' })).toEqual([
				'warden',
			]);
		});

		test('and none with a figure, another picture or a quotation', () => {
			expect(plain({ figure: 'warden' })).toEqual([]);
			expect(plain({ figure: null })).toEqual([]);
			expect(plain({ view: 'norway' })).toEqual([]);
			expect(plain({ contingents: { 'students-norway': 'present' } })).toEqual([]);
			const quoted: Inline = { kind: 'fact', fact: 'quote-warden', children: [] };
			expect(plain({}, [[{ kind: 'strong', children: [quoted] }]])).toEqual([]);
		});
	});
});

describe('the report in a terminal', () => {
	test('fits into 80 columns, however long the words', () => {
		const long = withFact(`${'very-'.repeat(12)}long`, { claim: 'word '.repeat(60) });
		long.chapters = long.chapters.map((chapter) => ({
			...chapter,
			title: chapter.title.repeat(9),
		}));
		for (const text of [formatReport(report), formatReport(editorsReport(long, dates))])
			expect(text.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
	});

	test('says what it counted', () => {
		const text = formatReport(report);
		const { total, facts, claims, longestCard } = report;
		expect(text).toMatch(new RegExp(`All +${total.steps} +${total.words} +\\d+:\\d\\d\n`));
		expect(text).toContain(`Facts: ${facts.total}, ${facts.used.length} used`);
		expect(text).toContain(`cited by one source only: ${facts.oneSource.length}`);
		expect(text).toContain(`${claims.unverified.length} unverified`);
		expect(text).toContain(`Longest card: ${longestCard!.step}, ${longestCard!.words} words`);
		for (const id of Object.keys(story.facts)) expect(text).toContain(id);
	});
});

describe('checking the story', () => {
	afterEach(() => vi.unstubAllEnvs());

	test('answers with the report, for an editor or for a program', async () => {
		const text = formatReport(report);
		expect(await checkStory()).toEqual({
			sound: true,
			warnings: [],
			text,
			newsroom: story.newsroom,
		});
		const machine = await checkStory(true);
		expect(machine.sound).toBe(true);
		expect(JSON.parse(machine.text)).toEqual(report);
	});

	test('answers with every problem at once, as the build prints them', async () => {
		await inCopy(async (folder) => {
			vi.stubEnv('CONTENT', folder);
			writeFileSync(join(folder, 'sources.yaml'), 'a: {}\n');
			const { sound, text } = await checkStory();
			expect(sound).toBe(false);
			expect(() => loadStory()).toThrow(text);
			const machine = await checkStory(true);
			expect(machine.sound).toBe(false);
			const { problems } = JSON.parse(machine.text);
			expect(problems.length).toBeGreaterThan(30);
			expect(problems).toContainEqual({
				file: join(folder, 'sources.yaml'),
				line: 1,
				message: expect.stringMatching(/^missing key "publisher" … /),
			});
		});
	});
});
