import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/lib/content/yaml-file';
import { lineOf } from '../../src/lib/reading/document';

const read = (...lines: string[]) => readYaml(lines.join('\n'), 'story.yaml');

describe('a YAML file', () => {
	test('knows the line of every key and of every item', () => {
		const document = read('a:', '  b: [1,', '    2]', 'c:', '  - id: x', '    d: 1', '7: seven');
		expect(document.data).toEqual({ a: { b: [1, 2] }, c: [{ id: 'x', d: 1 }], 7: 'seven' });
		expect(lineOf(document, ['a', 'b'])).toBe(2);
		expect(lineOf(document, ['a', 'b', 1])).toBe(3);
		expect(lineOf(document, ['c', 0])).toBe(5);
		expect(lineOf(document, ['c', 0, 'd'])).toBe(6);
		expect(lineOf(document, ['c', 0, 'missing'])).toBe(5);
		expect(lineOf(document, ['7'])).toBe(7);
	});

	test('refuses a key written twice, and reads on', () => {
		const { data, problems } = read('a: 1', 'b: 2', 'a: 3');
		expect(data).toEqual({ a: 3, b: 2 });
		expect(problems).toEqual([
			{ file: 'story.yaml', line: 3, message: 'a second "a" … keep one of the two' },
		]);
	});

	test.each([
		['a bracket that is never closed', ['a: [1, 2', 'b: 3']],
		['a quotation mark that is never closed', ['a: "one', 'b: 3']],
		['a line indented too far', ['a: 1', '  b: 2']],
		['an indentation by tabs', ['a:', '\tb: 2']],
		['a colon in a text', ['a: b: c']],
		['a second document', ['a: 1', '---', 'b: 2']],
		['a name for a value that is not there', ['a: *b']],
		['a tag nobody knows', ['a: !tag b']],
	])('refuses %s, and says nothing of what follows from it', (_, lines) => {
		const { data, problems } = read(...lines);
		expect(data).toBeUndefined();
		expect(problems.length).toBeGreaterThan(0);
		for (const { message } of problems) expect(message).toMatch(/\S … \S/);
	});
});
