import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/lib/content/content';
import { onlyPrintable } from '../../src/lib/content/printable';
import { readYaml } from '../../src/lib/content/yaml-file';
import { inCopy } from '../content-fixture';

const problemsIn = (source: string) =>
	onlyPrintable(readYaml(source, 'a.yaml'), source).problems.map(
		({ line, message }) => `${line}  ${message}`,
	);

test.each([
	['a control character', 'a: b\nc: d\u007Fe', '2  U+007F'],
	['one that YAML spells out', 'a: b\nc: "d\\0e"', '2  U+0000'],
	['half of a letter', 'a: "\\ud800"', '1  U+D800'],
	['a number that is no letter’s', 'a: "\uFFFE"', '1  U+FFFE'],
	['the sign for a letter that was lost', 'a:\n  - b\n  - caf\uFFFD', '3  U+FFFD'],
])('refuses %s, at its line', (_, source, says) => {
	const remedy = ', which nobody can read … take it out, or type the letter anew';
	expect(problemsIn(source)).toEqual([says + remedy]);
});

test('takes letters of every script, and marks that turn the direction of reading', () => {
	expect(problemsIn('a: "שלום \u202E 𝕏 👩🏽‍🚀 \u2028 \t e\u0301"')).toEqual([]);
});

test('a file in another encoding is refused as a whole', () => {
	inCopy((folder) => {
		for (const [file, encoding] of [
			['facts.yaml', 'latin1'],
			['words/en.aml', 'utf16le'],
		] as const) {
			writeFileSync(join(folder, file), 'a: Niamey’s café', encoding);
			const { facts, words } = readContent('en', folder);
			const { data, problems } = file === 'facts.yaml' ? facts : words;
			expect(data).toBeUndefined();
			const message = 'a file that is not UTF-8 … save it anew, as UTF-8';
			expect(problems).toEqual([{ file: join(folder, file), line: 1, message }]);
		}
	});
});
