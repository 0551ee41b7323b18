import { describe, expect, test } from 'vitest';
import { readAml } from '../../src/lib/content/aml-file';
import { lineOf } from '../../src/lib/reading/document';
import { inWords, readWith, sectionOf } from '../content-fixture';

const read = (...lines: string[]) => readAml(lines.join('\n'), 'en.aml');

/** What it complains of, as `line wrong`. */
const faults = (...lines: string[]) =>
	read(...lines).problems.map(({ line, message }) => `${line} ${message.split(' … ')[0]}`);

describe('an ArchieML file', () => {
	test('knows the line of a key, of a section and of a key with dots', () => {
		const document = read('title: A', '', '{steps.storm}', 'text: B', '{}', 'a.b: C');
		expect(document.data).toEqual({ title: 'A', steps: { storm: { text: 'B' } }, a: { b: 'C' } });
		expect(lineOf(document, ['title'])).toBe(1);
		expect(lineOf(document, ['steps', 'storm'])).toBe(3);
		expect(lineOf(document, ['steps', 'storm', 'text'])).toBe(4);
		expect(lineOf(document, ['a', 'b'])).toBe(6);
	});

	test('places what is missing at the section that lacks it', () => {
		const document = read('title: A', '{steps.storm}', 'text: B');
		expect(lineOf(document, ['steps', 'storm', 'alt'])).toBe(2);
		expect(lineOf(document, ['steps', 'mali', 'alt'])).toBe(2);
		expect(lineOf(document, ['interface'])).toBe(1);
	});

	test.each([
		'{__proto__}',
		'{a.constructor} and more',
		'[__proto__]',
		'__proto__.a: b',
		'constructor.a: b',
	])('never reads %s, which would change every object there is', (line) => {
		const before = JSON.stringify([Object.keys(Object), Object.keys(Object.prototype)]);
		const document = read('title: A', line, 'published: B');
		expect(JSON.stringify([Object.keys(Object), Object.keys(Object.prototype)])).toBe(before);
		expect(document.data).toBeUndefined();
		expect(document.problems.map(({ line }) => line)).toContain(2);
		expect(document.problems[0]?.message).toMatch(/JavaScript has for itself … choose another/);
	});

	test('keeps a value of several lines line by line, so that a line in it can be named', () => {
		const { data, problems } = read('text: One.', '', 'Two.', ':end', 'alt: A');
		expect(data).toEqual({ text: 'One.\n\nTwo.', alt: 'A' });
		expect(problems).toEqual([]);
	});

	test('knows the first line of a value that begins below its key', () => {
		const document = read('text:', 'One.', '', 'Two.', ':end');
		expect(document.data).toEqual({ text: 'One.\n\nTwo.' });
		expect(lineOf(document, ['text'])).toBe(2);
		expect(read('text:', '', '', 'One.', ':end').data).toEqual({ text: '\n\nOne.' });
	});

	test('passes over what is marked to be passed over', () => {
		expect(
			faults(
				'# A comment',
				'a: A',
				'# another',
				':skip',
				'stray',
				'a: A',
				':end',
				':endskip',
				'b: B',
				':ignore',
				'stray',
			),
		).toEqual([]);
	});

	test.each([
		['a line that belongs to no key', ['stray'], '1 a line that belongs to nothing'],
		[
			'a line after a section that is closed',
			['{a}', 'b: B', '{}', 'stray'],
			'4 a line that belongs to nothing',
		],
		[
			'a value that is never closed',
			['a: A', '', 'more', 'b: B'],
			'3 the value of "a" goes on here and is never closed',
		],
		[
			'a value that is never closed before the end',
			['a: A', 'more'],
			'2 the value of "a" goes on here and is never closed',
		],
		[
			'a value that is never closed before a section',
			['a: A', 'more', '{b}'],
			'2 the value of "a" goes on here and is never closed',
		],
		[
			'a value that is never closed before a comment of the language',
			['a: A', 'more', ':skip', ':endskip'],
			'2 the value of "a" goes on here and is never closed',
		],
		['a key written twice', ['a: A', 'a: B'], '2 a second "a", after line 1'],
		[
			'a key that replaces a section',
			['{a}', 'b: B', '{}', 'a: A'],
			'4 a second "a", after line 1',
		],
		['a section opened twice', ['{a}', '{}', '{a}'], '3 a second {a}, after line 1'],
		['a section that is not closed', ['{steps.storm', 'a: A'], '1 "{steps.storm" is not closed'],
		['a section closed by the wrong bracket', ['{a]'], '1 "{a]" is no section'],
		['a list', ['[a]'], '1 "[a]" is no section'],
		['a list closed by the wrong bracket', ['[a}'], '1 "[a}" is no section'],
		['a section below another', ['{a}', '{.b}'], '2 "{.b}" is no section'],
		['the end of no section', ['{}'], '1 "{}" closes nothing'],
		['the end of no value', [':end'], '1 ":end" closes nothing'],
		[
			'the end of a value after a passage passed over',
			['a: A', 'b', ':skip', ':endskip', ':end'],
			'5 ":end" closes nothing',
		],
		['the end of a value that has ended', ['a: A', ':end', ':end'], '3 ":end" closes nothing'],
		['text after a section', ['{a} and more'], '1 text after {a} is lost'],
		[
			'prose that begins with a fact',
			['a:', '{fact} is one', ':end'],
			'2 text after {fact} is lost',
		],
		[
			'prose that begins with a tie',
			['a:', '[Wagner](fact:wagner)', ':end'],
			'2 text after {Wagner} is lost',
		],
		['text after a command', ['a: A', ':ending it'], '2 ":end" with text after it'],
		['a passage passed over to the end', ['a: A', ':skip', 'b: B'], '2 a ":skip" without end'],
		['a key that is none', ['Steps: A'], '1 "Steps" is not a key'],
		['a section that is none', ['{Steps}'], '1 "Steps" is not a section'],
	])('refuses %s', (_, lines, fault) => {
		expect(faults(...lines)).toContain(fault);
	});

	test('takes prose that would read as a section with a backslash before it', () => {
		const { data, problems } = read('a:', '\\{fact} is one', '\\France: two', ':end');
		expect(data).toEqual({ a: '{fact} is one\nFrance: two' });
		expect(problems).toEqual([]);
	});
});

describe('the words of the content', () => {
	test('refuses a value that goes on and is never closed', () => {
		const { problems, places } = readWith(
			inWords(sectionOf('steps.storm'), (section) =>
				section.replace(/^alt: /m, '¶And more.\nAnd on.\nalt: '),
			),
		);
		const last = Number(places[0]?.split(':')[1]) + 1;
		expect(problems).toEqual([
			`${places[0]}  the value of "text" goes on here and is never closed … write :end on a line of its own after line ${last}`,
		]);
	});

	test('refuses a word written twice', () => {
		const { problems, places } = readWith(inWords('kicker: ', '¶kicker: First\nkicker: '));
		const first = Number(places[0]?.split(':')[1]);
		expect(problems).toEqual([
			`words/en.aml:${first + 1}  a second "kicker", after line ${first} … keep one of the two`,
		]);
	});
});
