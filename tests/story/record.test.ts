import { describe, expect, test } from 'vitest';
import { loadStory } from '../../src/lib/content/load-story';
import { inOutline, inWord, inWords, lineIn, refuses, sectionOf } from '../content-fixture';

const MONEY = '- { id: money, facts: [';

describe('a finding', () => {
	refuses(
		'a fact that does not exist',
		inOutline(`${MONEY}ab201-cost`, `${MONEY}ab201-cots`),
		'unknown fact "ab201-cots" … did you mean "ab201-cost"?',
		{
			file: 'words/en.aml',
			line: 'found: Building it up cost',
			says: '"ab201-cost" is not among its facts … add ab201-cost to the facts of "money" under findings in story.yaml',
		},
	);
	refuses(
		'a fact named twice',
		inOutline(`${MONEY}ab201-cost`, `${MONEY}ab201-cost, ab201-cost`),
		'"ab201-cost" twice … name each fact once',
	);
	refuses(
		'to rest on nothing',
		inOutline(`${MONEY}ab201-cost`, MONEY),
		'a finding without a fact … name at least one id of facts.yaml that it rests on',
	);
	refuses(
		'to stand in the table twice',
		inOutline(MONEY, `- { id: money, facts: [ab201-cost] }\n  ¶${MONEY}`),
		`a second finding "money", after line ${lineIn('story.yaml', MONEY)} … give one of the two another id`,
	);
	refuses(
		'a key it does not know',
		inOutline(MONEY, '- { id: money, fatcs: [ab201-cost], facts: ['),
		'unknown key "fatcs" … did you mean "facts"?',
	);
	refuses('to have no words', inWords(sectionOf('findings.money'), ''), {
		file: 'words/en.aml',
		line: '{findings.entered}',
		says: 'no words for findings.money … add {findings.money} with its words',
	});
	refuses(
		'to leave out what was found',
		inWords(sectionOf('findings.money'), (section) => section.replace(/^found: .*\n/m, '')),
		'no word for findings.money.found … write found: … under {findings.money}',
	);
	refuses(
		'words for one that the outline has not',
		inWords('{findings.money}', '{findings.mony}\ntopic: Again\n{}\n\n{findings.money}'),
		'unknown finding "mony" … did you mean "money"?',
	);
	refuses(
		'to tell a number of the report that is tied to no fact',
		inWord('findings.money', 'reported', 'Washington invested 2 million dollars in it.'),
		'"2" is tied to no fact … write {fact-id} or [words](fact:id), or name what it is part of under terms in story.yaml',
	);
	refuses(
		'to find another number than the record has',
		inWord('findings.money', 'found', 'It cost [about $120 million](fact:ab201-cost).'),
		'"120" is not in the fact "ab201-cost" … write what the record says, or correct it',
	);
	refuses(
		'to rest in words on a fact it does not name',
		inWord('findings.money', 'found', 'It was [for drones](fact:ab201-drones).'),
		'"ab201-drones" is not among its facts … add ab201-drones to the facts of "money" under findings in story.yaml',
	);
	refuses(
		'a second paragraph',
		inWords(sectionOf('findings.money'), (section) =>
			section.replace(/^reported: .*\n/m, '¶reported: One.\n\nTwo.\n:end\n'),
		),
		'more than one paragraph … write a single one',
	);
});

describe('the method', () => {
	refuses(
		'a part without words',
		inOutline(/^method: \[certainty, /m, '¶method: [certainty, thanks, '),
		{
			file: 'words/en.aml',
			line: '{method.certainty}',
			says: 'no words for method.thanks … add {method.thanks} with its words',
		},
	);
	refuses(
		'a part named twice',
		inOutline(/^method: \[certainty, /m, 'method: [certainty, map, '),
		'"map" twice … name each part once',
	);
	refuses(
		'a part that is left out while its words stand',
		inOutline(', map, sources]', ', sources]'),
		{
			file: 'words/en.aml',
			line: '{method.map}',
			says: 'unknown key "map" … take it out: nothing in the story shows it',
		},
	);
	refuses(
		'a number that is tied to no fact, at its line',
		inWords('simplified for the size they are seen at', 'simplified from 1:50m'),
		'"1" is tied to no fact … write {fact-id} or [words](fact:id), or name what it is part of under terms in story.yaml',
		'"50" is tied to no fact … write {fact-id} or [words](fact:id), or name what it is part of under terms in story.yaml',
	);
});

describe('what stands below the story', () => {
	const { story } = loadStory();

	test.each(story.findings)('$id sets what was found beside what was reported', (finding) => {
		expect(finding.topic).not.toBe('');
		expect(finding.reported.length).toBeGreaterThan(0);
		expect(finding.found.length).toBeGreaterThan(0);
		for (const fact of finding.facts) expect(story.facts).toHaveProperty(fact);
	});

	test('speaks of every point the fact-check raised', () => {
		const raised = 'entered sixty austin revoked deaths money distance chad french-exits continent';
		for (const id of raised.split(' ')) {
			expect(story.findings.map((finding) => finding.id)).toContain(id);
		}
	});

	test('tells the method in its order, in paragraphs', () => {
		const ids = ['certainty', 'pictures', 'map', 'sources'];
		expect(story.method.map(({ id }) => id)).toEqual(ids);
		for (const { text } of story.method) expect(text.length).toBeGreaterThan(1);
	});
});
