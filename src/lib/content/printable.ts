import { lineOf, type Document, type Path } from '../reading/document';
import { say, type Problem } from '../reading/problem';

/**
 * What HTML, XML and a terminal cannot all show: control characters, halves of letters, numbers that
 * are no letter's, and the sign for a letter that another program has lost.
 */
const UNPRINTABLE = /(?![\t\n\r])\p{Control}|\uFFFD|\p{Surrogate}|\p{Noncharacter_Code_Point}/u;

const REMEDY = 'take it out, or type the letter anew';

/** A file's bytes as text; null where they are no UTF-8, and half of the letters would be lost. */
export function decode(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

/**
 * A document with a problem for each line that holds what cannot be printed: as it stands in the
 * file, or as YAML lets one write it, `"\0"`.
 */
export function onlyPrintable(document: Document, source: string): Document {
	const found = new Map<number, string>();
	const note = (line: number, text: string) => {
		const [letter] = UNPRINTABLE.exec(text) ?? [];
		if (letter !== undefined && !found.has(line)) found.set(line, letter);
	};
	source.split('\n').forEach((row, index) => note(index + 1, row));
	walk(document.data, []);
	const problems = [...found].map(([line, letter]): Problem => {
		const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
		return { file: document.file, line, message: say(`U+${code}, which nobody can read`, REMEDY) };
	});
	return { ...document, problems: [...document.problems, ...problems] };

	function walk(value: unknown, path: Path): void {
		if (typeof value === 'string') note(lineOf(document, path), value);
		if (typeof value !== 'object' || value === null) return;
		for (const [key, inside] of Object.entries(value)) walk(inside, [...path, key]);
	}
}
