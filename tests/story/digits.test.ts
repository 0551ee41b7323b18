import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAml } from '../../src/lib/content/aml-file';
import { contentFolder, readContent } from '../../src/lib/content/content';
import { parseStory } from '../../src/lib/parse/parse-story';

/* However an editor slips a number into the words: it belongs to a fact, or the build stops. */

const NOW = Date.UTC(2026, 10, 1);
const sound = readContent('en');
const file = `${contentFolder()}/words/en.aml`;
const lines = readFileSync(file, 'utf8').split('\n');
const worded = lines.flatMap((line, i) => (/^[\w-]+: \S/.test(line) ? [i] : []));

/** Places in a line between two words, outside of {…} and (…). */
function gaps(line: string): number[] {
	const open = line.indexOf(': ') + 1;
	return [...line].flatMap((character, at) => {
		const before = line.slice(0, at);
		const closed = (left: string, right: string) =>
			before.split(left).length === before.split(right).length;
		return character === ' ' && at > open && closed('{', '}') && closed('(', ')') ? [at] : [];
	});
}

// No number that begins as one of the story's own names does, Station 1 or Station 2.
const digits = fc.integer({ min: 300_000, max: 999_999 });

describe('a bare number', () => {
	it('stops the build in every field of the words, with its line and its digits', () => {
		fc.assert(
			fc.property(fc.constantFrom(...worded), fc.nat(), digits, (row, pick, number) => {
				const line = lines[row] ?? '';
				const places = gaps(line);
				if (places.length === 0) return;
				const at = places[pick % places.length] ?? 0;
				const slipped = lines.with(row, `${line.slice(0, at)} ${number}${line.slice(at)}`);
				const words = readAml(slipped.join('\n'), file);
				const parsed = parseStory({ ...sound, words }, NOW);
				const problems = 'problems' in parsed ? parsed.problems : [];
				expect(
					problems.some(
						({ line, message }) => line === row + 1 && message.includes(String(number)),
					),
					slipped[row],
				).toBe(true);
			}),
			{ numRuns: 150 },
		);
	}, 60_000);
});
