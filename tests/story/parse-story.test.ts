import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { fold } from '../../src/lib/scene/fold';
import { describe, expect, test } from 'vitest';
import { readAml } from '../../src/lib/content/aml-file';
import { loadStory } from '../../src/lib/content/load-story';
import { contentFolder, readContent } from '../../src/lib/content/content';
import { readYaml } from '../../src/lib/content/yaml-file';
import { parseStory } from '../../src/lib/parse/parse-story';
import type { Documents } from '../../src/lib/reading/document';
import type { Fact, Inline } from '../../src/lib/story/story';
import {
	inFacts,
	inMap,
	inOutline,
	inSources,
	inStep,
	inWord,
	inWords,
	readWith,
} from '../content-fixture';
import { toldOf } from '../../src/lib/marks/told';

const NOW = Date.now();

describe('the door into a story', () => {
	test('has nothing to say of the content that ships', () => {
		expect(readWith().problems).toEqual([]);
	});

	test('reports what is wrong in every file at once, file by file and from the top down', () => {
		const { problems, places } = readWith(
			inStep('storm', 'date', 'storm-dat'),
			inStep('coast', 'view', 'norwya'),
			inMap('kind: capital', 'kind: captial'),
			inFacts('status: confirmed', 'status: sure'),
			inSources('  grade: good', '  grade: excellent'),
			inWords('{steps.handover}', '{steps.hadnover}'),
		);
		expect(problems.map((problem) => problem.split('  ')[0])).toEqual([
			...places.slice(0, 5),
			expect.stringMatching(/^words\/en\.aml:\d+$/),
			places[5],
		]);
	});

	test('goes on to the references and the words after a mistake in the shape', () => {
		const { problems, places } = readWith(
			inOutline('dot: 5', 'dot: twenty'),
			inStep('storm', 'date', 'storm-dat'),
			inWord('steps.storm', 'alt', 'In 1066.'),
		);
		expect(problems.map((problem) => problem.split('  ')[0])).toEqual(places);
	});

	test('says of a file it cannot read only that, and goes on with the others', () => {
		const { problems, places } = readWith(
			inFacts('sources: [', 'sources: [['),
			inStep('coast', 'view', 'norwya'),
		);
		expect(problems.map((problem) => problem.split(':')[0])).toContain('facts.yaml');
		expect(problems.filter((problem) => !problem.startsWith('facts.yaml'))).toEqual([
			`${places[1]}  unknown view "norwya" … did you mean "norway"?`,
		]);
	});

	test.each(['story.yaml', 'map.yaml', 'facts.yaml', 'sources.yaml'])(
		'says of an unreadable %s nothing but that',
		(file) => {
			const { problems } = readWith({ file, find: /^/, put: '[\n' });
			expect(problems.length).toBeGreaterThan(0);
			for (const problem of problems) expect(problem).toMatch(new RegExp(`^${file}:`));
		},
	);

	test.each(['story.yaml', 'map.yaml', 'facts.yaml', 'sources.yaml', 'words/en.aml'])(
		'reports an empty %s',
		(file) => {
			const { problems } = readWith({ file, find: /^[^]*$/, put: '' });
			expect(problems.join('\n')).toContain(`${file}:1  `);
		},
	);

	test('gives every problem a remedy', () => {
		const { problems } = readWith({ file: 'words/en.aml', find: /^[^]*$/, put: '' });
		for (const problem of problems) expect(problem).toMatch(/^\S+:\d+ {2}\S.* … \S/);
	});
});

describe('a story', () => {
	const { story, map } = loadStory();

	test('has no fact in its prose that it does not hold', () => {
		const cited = (inline: Inline): string[] => {
			if (inline.kind === 'text') return [];
			const inner = inline.children.flatMap(cited);
			return inline.kind === 'fact' ? [inline.fact, ...inner] : inner;
		};
		for (const { text } of story.steps) {
			for (const fact of text.flat().flatMap(cited)) expect(story.facts).toHaveProperty(fact);
		}
	});

	test('has no source in its facts that it does not hold', () => {
		for (const { sources } of Object.values(story.facts)) {
			for (const source of sources) expect(story.sources).toHaveProperty([source]);
		}
	});

	test('has no blank left in its words that the page does not fill', () => {
		const filled = ['range', 'quotation', 'moment', 'as-of-date', 'updated', 'published'].concat([
			'chapter-minutes',
			'share-chapter',
			'link-refused',
			'position',
			'explore-count',
			'explore-left',
			'explore-no-count',
		]);
		for (const [key, word] of Object.entries(story.words)) {
			if (filled.includes(key)) expect(word).toMatch(/\{\w+\}/);
			else expect(word).not.toMatch(/[{}]/);
		}
	});

	test('says from which day it is told', () => {
		expect(story.asOf).toBe('As known at the end of 4 June 2023, UTC');
	});

	test('opens with the masthead, which has no card of its own', () => {
		expect(story.steps[0]).toMatchObject({ id: 'opening', kicker: '', text: [] });
		for (const { text } of story.steps.slice(1)) expect(text.length).toBeGreaterThan(0);
	});

	test('counts each bar in the year of its fact', () => {
		const bars = toldOf(story).bars.flatMap(({ series }) => series);
		for (const { fact, year } of bars.flatMap((series) => series.bars)) {
			expect(story.facts[fact]?.date).toContain(String(year));
		}
	});

	test('has a place on the map for all that its steps name', () => {
		for (const { focus, marks } of fold(story.steps)) {
			for (const { place } of marks.places) expect(map.places).toHaveProperty(place);
			for (const country of [...focus, ...marks.names]) {
				expect(map.countries).toHaveProperty(country);
				expect(story.names).toHaveProperty(country);
			}
		}
	});
});

describe('an edition in another language', () => {
	const documents = readContent('en');
	const english = readFileSync(`${contentFolder()}/words/en.aml`, 'utf8');
	const { story } = loadStory();

	/** The English edition called French, with words for these facts. */
	const inFrench = (facts: Fact[], others: Partial<Documents> = {}) => {
		const sections = facts.map(({ id, claim, by, note, quote, unit }) => {
			const words = Object.entries({ claim: `${claim} (fr)`, by, note, quote, unit });
			const lines = words.flatMap(([key, word]) => (word ? [`${key}: ${word}`] : []));
			return [`{facts.${id}}`, ...lines, '{}'].join('\n');
		});
		const words = readAml([english, ...sections].join('\n'), 'fr.aml');
		const parsed = parseStory({ ...documents, ...others, language: 'fr', words }, NOW);
		return 'problems' in parsed ? parsed.problems.map(({ message }) => message) : parsed.story;
	};

	test('has its own words for every fact, and its own numbers', () => {
		expect(inFrench(Object.values(story.facts))).toMatchObject({
			language: 'fr',
			facts: {
				'students-about-40': {
					claim: expect.stringMatching(/ \(fr\)$/),
					text: 'about 40',
					dateText: 'mai 2023',
				},
			},
		});
	});

	test('lacks every fact it has no words for', () => {
		const [first, ...rest] = Object.values(story.facts);
		expect(inFrench(rest)).toEqual([
			`no words for facts.${first?.id} … add {facts.${first?.id}} with its words`,
		]);
	});

	test('is not asked for the words of a fact whose shape is wrong', () => {
		const facts = { ...documents.facts, data: { ...(documents.facts.data as object), odd: 1 } };
		const [fact] = Object.values(story.facts);
		const odd = fact ? [{ ...fact, id: 'odd' }] : [];
		const problems = inFrench([...Object.values(story.facts), ...odd], { facts });
		expect(problems).toEqual([expect.stringMatching(/^1 where a map of keys belongs/)]);
	});

	test('is in no language that does not exist', () => {
		const parsed = parseStory({ ...documents, language: 'en_GB' }, NOW);
		const problems = 'problems' in parsed ? parsed.problems : [];
		expect(problems.map(({ message }) => message)).toContain(
			'"en_GB" is no language … name the file after its BCP 47 tag: en.aml, pt-BR.aml',
		);
	});
});

describe('the words', () => {
	const documents = readContent('en');
	const path = `${contentFolder()}/words/en.aml`;
	const lines = readFileSync(path, 'utf8').split('\n');
	/** The first line of each key: what goes for one alternative text goes for all. */
	const needed = new Map<string, number>();
	for (const [index, line] of lines.entries()) {
		const [, key = ''] = /^([^:\s]+): \S/.exec(line) ?? [];
		// What stands round the number of a counter, or across a gap in a chart, may be nothing.
		if (!['', 'before', 'after', 'gap', ...needed.keys()].includes(key)) needed.set(key, index);
	}

	test('are each missed when they are left out', () => {
		const left = [...needed.values()];
		const rest = lines.filter((_, index) => !left.includes(index)).join('\n');
		const parsed = parseStory({ ...documents, words: readAml(rest, path) }, NOW);
		const problems = 'problems' in parsed ? parsed.problems : [];
		const missed = problems.flatMap(
			({ message }) => /^no word for (?:\S+\.)?(\S+) … /.exec(message)?.[1] ?? [],
		);
		expect(missed).toEqual(expect.arrayContaining([...needed.keys()]));
	});
});

describe('whatever happens to a file', () => {
	const documents = readContent('en');
	const files = {
		outline: ['story.yaml', readYaml],
		map: ['map.yaml', readYaml],
		facts: ['facts.yaml', readYaml],
		sources: ['sources.yaml', readYaml],
		corrections: ['corrections.yaml', readYaml],
		words: ['words/en.aml', readAml],
	} as const;

	test('the door answers with a story or with problems that have a line and a remedy', () => {
		const names = Object.keys(files) as (keyof typeof files)[];
		fc.assert(
			fc.property(
				fc.constantFrom(...names),
				fc.nat(),
				fc.nat({ max: 5 }),
				fc.constantFrom('', '  ', '- ', '{', '*', 'a: ', ': ', '[]', '\t', ':end', '{fact}'),
				(name, at, remove, put) => {
					const [file, read] = files[name];
					const lines = readFileSync(`${contentFolder()}/${file}`, 'utf8').split('\n');
					const line = at % lines.length;
					const mangled = lines.toSpliced(line, remove, `${put}${lines[line]}`).join('\n');
					const parsed = parseStory({ ...documents, [name]: read(mangled, file) }, NOW);
					if ('story' in parsed) return;
					for (const problem of parsed.problems) {
						expect(problem.line).toBeGreaterThan(0);
						expect(problem.message).toMatch(/\S … \S/);
					}
				},
			),
			{ numRuns: 50 },
		);
	});
});
