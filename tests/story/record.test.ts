import { describe, expect, test } from 'vitest';
import { loadStory } from '../../src/lib/content/load-story';
import { inOutline, inWord, inWords, lineIn, refuses, sectionOf } from '../content-fixture';

const COST = '- { id: cost, facts: [';

describe('a finding', () => {
	refuses(
		'a fact that does not exist',
		inOutline(`${COST}station-cost`, `${COST}station-cots`),
		'unknown fact "station-cots" … did you mean "station-cost"?',
		{
			file: 'words/en.aml',
			line: 'found: Building it up cost',
			says: '"station-cost" is not among its facts … add station-cost to the facts of "cost" under findings in story.yaml',
		},
	);
	refuses(
		'a fact named twice',
		inOutline(`${COST}station-cost`, `${COST}station-cost, station-cost`),
		'"station-cost" twice … name each fact once',
	);
	refuses(
		'to rest on nothing',
		inOutline(`${COST}station-cost`, COST),
		'a finding without a fact … name at least one id of facts.yaml that it rests on',
	);
	refuses(
		'to stand in the table twice',
		inOutline(COST, `- { id: cost, facts: [station-cost] }\n  ¶${COST}`),
		`a second finding "cost", after line ${lineIn('story.yaml', COST)} … give one of the two another id`,
	);
	refuses(
		'a key it does not know',
		inOutline(COST, '- { id: cost, fatcs: [station-cost], facts: ['),
		'unknown key "fatcs" … did you mean "facts"?',
	);
	refuses('to have no words', inWords(sectionOf('findings.cost'), ''), {
		file: 'words/en.aml',
		line: '{findings.visitors}',
		says: 'no words for findings.cost … add {findings.cost} with its words',
	});
	refuses(
		'to leave out what was found',
		inWords(sectionOf('findings.cost'), (section) => section.replace(/^found: .*\n/m, '')),
		'no word for findings.cost.found … write found: … under {findings.cost}',
	);
	refuses(
		'words for one that the outline has not',
		inWords('{findings.cost}', '{findings.cots}\ntopic: Again\n{}\n\n{findings.cost}'),
		'unknown finding "cots" … did you mean "cost"?',
	);
	refuses(
		'to tell a number of the report that is tied to no fact',
		inWord('findings.cost', 'reported', 'The office spent 2 million crowns on it.'),
		'"2" is tied to no fact … write {fact-id} or [words](fact:id), or name what it is part of under terms in story.yaml',
	);
	refuses(
		'to find another number than the record has',
		inWord('findings.cost', 'found', 'It cost [about 120 million crowns](fact:station-cost).'),
		'"120" is not in the fact "station-cost" … write what the record says, or correct it',
	);
	refuses(
		'to rest in words on a fact it does not name',
		inWord('findings.cost', 'found', 'It was [for gulls](fact:station-two-gulls).'),
		'"station-two-gulls" is not among its facts … add station-two-gulls to the facts of "cost" under findings in story.yaml',
	);
	refuses(
		'a second paragraph',
		inWords(sectionOf('findings.cost'), (section) =>
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

	test('tells the method in its order, in paragraphs', () => {
		const ids = ['certainty', 'map', 'sources'];
		expect(story.method.map(({ id }) => id)).toEqual(ids);
		for (const { text } of story.method) expect(text.length).toBeGreaterThan(1);
	});
});
