import { describe, expect, test } from 'vitest';
import type { Citations } from '../../src/lib/reading/citation';
import { parseProse, plainWords } from '../../src/lib/reading/prose';
import type { Inline } from '../../src/lib/story/story';
import { inWord, inWords, refuses, sectionOf } from '../content-fixture';

const citations: Citations = {
	facts: ['storm-date', 'us-troops'],
	terms: ['Air Base 101'],
	print: (fact, form) => {
		if (fact === 'us-troops') return form === 'number' ? '1,000' : 'about 1,000';
		return form === 'number' ? undefined : `${form ?? 'date'} of the storm`;
	},
	holds: (fact, number) => fact === 'us-troops' && number === '1000',
};

/** What the door makes of a text, and what it says of it. */
function read(source: string): { prose: Inline[][]; problems: string[] } {
	const problems: string[] = [];
	const prose = parseProse(source, citations, (wrong, remedy, below) =>
		problems.push(`+${below} ${wrong} … ${remedy}`),
	);
	return { prose, problems };
}

const text = (words: string): Inline => ({ kind: 'text', text: words });

describe('prose', () => {
	test('is one list of runs a paragraph', () => {
		expect(read('One.\n\nTwo,\nstill two.')).toEqual({
			prose: [[text('One.')], [text('Two, still two.')]],
			problems: [],
		});
	});

	test('knows strong, emphasis and links to the web', () => {
		expect(read('**a** *b* [c](https://example.org/)').prose).toEqual([
			[
				{ kind: 'strong', children: [text('a')] },
				text(' '),
				{ kind: 'emphasis', children: [text('b')] },
				text(' '),
				{ kind: 'link', href: 'https://example.org/', children: [text('c')] },
			],
		]);
	});

	test('ties words to the fact they rest on', () => {
		expect(read('There were [*some* 1,000](fact:us-troops).').prose).toEqual([
			[
				text('There were '),
				{
					kind: 'fact',
					fact: 'us-troops',
					children: [{ kind: 'emphasis', children: [text('some')] }, text(' 1,000')],
				},
				text('.'),
			],
		]);
	});

	test('prints a fact where its id stands, and ties it', () => {
		expect(read('{us-troops} and {storm-date:month}').prose).toEqual([
			[
				{ kind: 'fact', fact: 'us-troops', children: [text('about 1,000')] },
				text(' and '),
				{ kind: 'fact', fact: 'storm-date', children: [text('month of the storm')] },
			],
		]);
	});

	test('prints a fact inside words tied to it without tying it twice', () => {
		expect(read('[{us-troops} there](fact:us-troops)').prose).toEqual([
			[{ kind: 'fact', fact: 'us-troops', children: [text('about 1,000'), text(' there')] }],
		]);
	});

	test('lets a name keep its number', () => {
		expect(read('Air Base 101 is a base.').problems).toEqual([]);
	});

	test('names the line of a mistake further down', () => {
		const { problems } = read('One.\n\nTwo,\nand {strom-date}.');
		expect(problems).toEqual(['+3 unknown fact "strom-date" … did you mean "storm-date"?']);
	});

	test('reads on in facts that could not be read', () => {
		const problems: string[] = [];
		const unread = { ...citations, facts: undefined };
		parseProse('{whatever}', unread, (wrong) => problems.push(wrong));
		expect(problems).toEqual([]);
	});

	test.each([
		['- a list', 'list has no place here'],
		['# A heading', 'heading has no place here'],
		['> a quotation', 'blockquote has no place here'],
		['`code`', 'inline code has no place here'],
		['    code', 'code has no place here'],
		['a <b>tag</b>', 'HTML has no place here'],
		['<div>a block</div>', 'HTML has no place here'],
		['![alt](https://example.org/a.png)', 'image has no place here'],
		['one\\\ntwo', 'break has no place here'],
		['---', 'thematic break has no place here'],
		['[words](mailto:a@example.org)', 'a link to "mailto:a@example.org"'],
		['[words](javascript:alert())', 'a link to "javascript:alert()"'],
		['[](fact:us-troops)', 'a link without words'],
		['[words](fact:us-troops "title")', 'a link with a title, "title"'],
		['[{us-troops}](https://example.org/)', 'a fact inside a link'],
		['[{storm-date}](fact:us-troops)', '{storm-date} in words tied to "us-troops"'],
		['[words](fact: us-troops)', '"](" belongs to nothing'],
		['{us-troops', '"{" belongs to nothing'],
		['**bold', '"*" belongs to nothing'],
		['[words](fact:us-trops)', 'unknown fact "us-trops"'],
		['{us-trops}', 'unknown fact "us-trops"'],
		['{us-troops:nubmer}', 'unknown form "nubmer" in {us-troops:nubmer}'],
		['{storm-date:number}', 'fact "storm-date" has no number'],
		['in 2023', '"2023" is tied to no fact'],
		['[in 2023](https://example.org/)', '"2023" is tied to no fact'],
		['Air Base 102', '"102" is tied to no fact'],
		['[1,100](fact:us-troops)', '"1100" is not in the fact "us-troops"'],
		['[١٢](fact:us-troops)', '"١٢" is not in the fact "us-troops"'],
	])('refuses %j', (source, wrong) => {
		const { problems } = read(source);
		expect(problems.map((problem) => problem.split(' … ')[0])).toContain(`+0 ${wrong}`);
		for (const problem of problems) expect(problem).toMatch(/ … \S/);
	});
});

describe('plain words', () => {
	const readPlain = (source: string) => {
		const problems: string[] = [];
		const refuse = (wrong: string) => problems.push(wrong);
		const words = plainWords(parseProse(source, citations, refuse), refuse);
		return { words, problems };
	};

	test('keep the words of a citation', () => {
		expect(readPlain('[some 1,000](fact:us-troops), {storm-date}')).toEqual({
			words: 'some 1,000, date of the storm',
			problems: [],
		});
	});

	test('may be none', () => {
		expect(readPlain('')).toEqual({ words: '', problems: [] });
	});

	test('refuse markup that would be lost', () => {
		expect(readPlain('**a** [b](https://example.org/)').problems).toEqual([
			'strong is lost here',
			'link is lost here',
		]);
	});

	test('refuse a second paragraph', () => {
		expect(readPlain('a\n\nb').problems).toEqual(['more than one paragraph']);
	});
});

describe('the prose of the content', () => {
	refuses(
		'a number that is tied to no fact',
		inWord('steps.storm', 'text', 'Nobody counted the 3000 gulls.'),
		'"3000" is tied to no fact … write {fact-id} or [words](fact:id), or name what it is part of under terms in story.yaml',
	);
	refuses(
		'a number that is not the one on record',
		inWord('steps.two-counts', 'text', 'There were [about 70 visitors](fact:visitors-claim).'),
		'"70" is not in the fact "visitors-claim" … write what the record says, or correct it',
	);
	refuses(
		'a number in an alternative text',
		inWord('steps.storm', 'alt', 'A map of Iceland in 2023.'),
		'"2023" is tied to no fact … write {fact-id} or [words](fact:id), or name what it is part of under terms in story.yaml',
	);
	refuses(
		'a mistake in a later paragraph, at its line',
		inWords(sectionOf('steps.storm'), (section) =>
			section.replace(/^text: .*\n/m, 'text: One.\n\n¶Two {storm-dat}.\n:end\n'),
		),
		'unknown fact "storm-dat" … did you mean "storm-date"?',
	);
});
