import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/* An edition nobody translated: the English words, each forced to run from right to left, under a tag
   of a language that is read so. Whoever reads English can read it, backwards, and the whole page is
   laid out as it would be in Arabic or Hebrew. Hebrew it is, whose numbers are written as ours. */

export const LANGUAGE = 'he';

const [FORCE, END] = ['\u202E', '\u202C'];

/** Every word of a text turned round; what stands in braces or is an address stays as it is. */
export function turned(text: string): string {
	return text.replace(
		/\{[^}]*\}|\]\([^)]*\)|(\p{Letter}+(?:[’'-]\p{Letter}+)*)/gu,
		(found, word?: string) => (word === undefined ? found : `${FORCE}${word}${END}`),
	);
}

/** A file of words turned line by line: its keys, sections and comments stay. */
function turnedWords(aml: string): string {
	return aml.replace(
		/^(?![{#:*])((?:[\w-]+: ?)?)(.*)$/gm,
		(_, key: string, words: string) => key + turned(words),
	);
}

/** What facts.yaml says in English, as another edition brings it. */
function turnedFacts(yaml: string): string {
	const facts = parse(yaml) as Record<string, Record<string, unknown>>;
	const sections = Object.entries(facts).map(([id, fact]) => {
		const lines = ['claim', 'unit', 'by', 'note', 'quote']
			.filter((key) => fact[key])
			.map((key) => `${key}: ${turned(String(fact[key]))}\n`);
		return `{facts.${id}}\n${lines.join('')}{}\n`;
	});
	return `\n${sections.join('\n')}`;
}

/** Copies the content into a folder and puts the pseudo-locale in the place of its English words. */
export function writePseudoLocale(content: string, folder: string): void {
	cpSync(content, folder, { recursive: true });
	const read = (file: string) => readFileSync(join(content, file), 'utf8');
	const words = turnedWords(read('words/en.aml')) + turnedFacts(read('facts.yaml'));
	writeFileSync(join(folder, `words/${LANGUAGE}.aml`), words);
	const outline = read('story.yaml').replace(
		/^terms: .*$/m,
		(terms) => `terms: ${turned(terms.slice(7))}`,
	);
	writeFileSync(join(folder, 'story.yaml'), outline);
}
