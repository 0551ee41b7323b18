import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAml } from '../src/lib/content/aml-file';
import { contentFolder, readContent } from '../src/lib/content/content';
import { formatProblems } from '../src/lib/content/problems';
import { readTheme } from '../src/lib/content/theme-file';
import { readYaml } from '../src/lib/content/yaml-file';
import type { Document } from '../src/lib/reading/document';
import { parseStory } from '../src/lib/parse/parse-story';
import type { Problem } from '../src/lib/reading/problem';

/** A slip of the hand in one file of the content. */
export interface Slip {
	file: string;
	/** The text that is there; the first place is taken. */
	find: string | RegExp;
	/** What stands there instead. A `¶` marks the line that is to be named, if not the first. */
	put: string | ((found: string) => string);
}

const slipIn = (file: string) => (find: Slip['find'], put: Slip['put']) => ({ file, find, put });

export const inOutline = slipIn('story.yaml');
export const inMap = slipIn('map.yaml');
export const inFacts = slipIn('facts.yaml');
export const inSources = slipIn('sources.yaml');
export const inCorrections = slipIn('corrections.yaml');
export const inNewsroom = slipIn('newsroom.yaml');
export const inTheme = slipIn('theme.css');
export const inWords = slipIn('words/en.aml');

/** Another value under a key of a step. */
export const inStep = (step: string, key: string, value: string) =>
	inOutline(new RegExp(`(?<=- id: ${step}\\n(?: {8}.*\\n)*? {8}${key}: ).*`), value);

/** Another value under a key of a fact. */
export const inFact = (fact: string, key: string, value: string) =>
	inFacts(new RegExp(`(?<=^${fact}:\\n(?:  .*\\n)*?  ${key}: ).*`, 'm'), value);

/** Another word under a key of a section. */
export const inWord = (section: string, key: string, word: string) =>
	inWords(new RegExp(`(?<=^\\{${section}\\}\\n(?:[^{].*\\n)*?${key}: ).*`, 'm'), word);

/** A section of the words as a whole, from its heading to the next. */
export const sectionOf = (section: string) =>
	new RegExp(`^\\{${section}\\}\\n[^]*?^\\{\\}\\n`, 'm');

/** The line on which a text first stands in a file of the small story. */
export function lineIn(file: string, text: string): number {
	const content = readFileSync(join(contentFolder(), file), 'utf8');
	if (!content.includes(text)) throw new Error(`${file} no longer holds ${text}`);
	return content.slice(0, content.indexOf(text)).split('\n').length;
}

/** The small story, read once: a slip is made in the text of one file, and only that read again. */
const sound = readContent('en');
const documents = Object.entries(sound).filter(
	(entry): entry is [string, Document] => typeof entry[1] !== 'string',
);
const shortNames = new Map(
	documents.map(([, { file }]) => [file, file.replace(`${contentFolder()}/`, '')]),
);

/**
 * The small story with slips made in it: what the door says of that, and the place of each slip as
 * `file:line`.
 */
export function readWith(...slips: Slip[]): { problems: string[]; places: string[] } {
	const texts = new Map<string, string>();
	const places = slips.map((slip) => make(slip, texts));
	const edited = documents.flatMap(([key, { file }]) => {
		const text = texts.get(shortNames.get(file) ?? '');
		if (text === undefined) return [];
		return [[key, readerOf(file)(text, file)]];
	});
	const parsed = parseStory({ ...sound, ...Object.fromEntries(edited) }, Date.now());
	const problems = 'problems' in parsed ? parsed.problems : [];
	return { problems: problems.map(shorten), places };
}

/** What reads a file, by how its name ends. */
function readerOf(file: string) {
	if (file.endsWith('.aml')) return readAml;
	return file.endsWith('.css') ? readTheme : readYaml;
}

/** A message about a line that the slip itself did not touch. */
export interface Elsewhere {
	file: string;
	/** The text on the line that is named. */
	line: string;
	says: string;
}

/** A test that a slip is refused, at its own line or elsewhere, with these messages only. */
export function refuses(what: string, slip: Slip, ...messages: (string | Elsewhere)[]): void {
	test(`refuses ${what}`, () => {
		const { problems, places } = readWith(slip);
		const expected = messages.map((message) =>
			typeof message === 'string'
				? `${places[0]}  ${message}`
				: `${message.file}:${lineIn(message.file, message.line)}  ${message.says}`,
		);
		expect(problems).toEqual(expected);
	});
}

/** Gives a copy of the content folder to work on, and clears it away once the work is done. */
export function inCopy<Result>(work: (folder: string) => Result): Result {
	const folder = mkdtempSync(join(tmpdir(), 'content-'));
	const clear = () => rmSync(folder, { recursive: true });
	cpSync(contentFolder(), folder, { recursive: true });
	let result: Result;
	try {
		result = work(folder);
	} catch (error) {
		clear();
		throw error;
	}
	if (result instanceof Promise) return result.finally(clear) as Result;
	clear();
	return result;
}

/** Makes a slip in the text of its file, on top of those made before, and says where it is. */
function make({ file, find, put }: Slip, texts: Map<string, string>): string {
	const before = texts.get(file) ?? readFileSync(join(contentFolder(), file), 'utf8');
	const found = typeof find === 'string' ? find : (find.exec(before)?.[0] ?? '');
	const start = typeof find === 'string' ? before.indexOf(find) : before.search(find);
	if (start < 0) throw new Error(`${file} no longer holds ${find}: choose another slip`);
	const written = typeof put === 'string' ? put : put(found);
	const after = before.slice(0, start) + written + before.slice(start + found.length);
	texts.set(file, after.replace('¶', ''));
	const mark = written.includes('¶') ? after.indexOf('¶') : start;
	return `${file}:${after.slice(0, mark).split('\n').length}`;
}

function shorten(problem: Problem): string {
	return formatProblems([{ ...problem, file: shortNames.get(problem.file) ?? problem.file }]);
}
