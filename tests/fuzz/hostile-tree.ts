import { parse } from 'yaml';
import { ContentError } from '../../src/lib/content/problems';
import { FORMULAS, LETTERS, MARKUP } from './hostile-words';
import type { Tree } from './mutation';

/** Words that a field may have in place of its own, made from these; the first that it takes is put there. */
export const PAYLOADS: ((word: string) => string)[] = [
	(word) => `${FORMULAS[0]} ${MARKUP.join(' ')} ${LETTERS.join(' ')} ${word}`,
	// As Markdown: no markup to it, and all of that once it has been read.
	(word) =>
		`${word} ${MARKUP.filter((one) => !/[\d`${}[\]]/.test(one))
			.map(entities)
			.join(' ')}`,
	(word) =>
		`${word} ${MARKUP.filter((one) => !/[\d`${}[\]*]/.test(one))
			.map(escaped)
			.join(' ')}`,
	(word) => `${word} "quoted" 'quoted' &lt;b&gt;`,
	// As an address, with a slash at its end where it needs one.
	(word) => `${word.replace(/\/$/, '')}/"><script>pwned()</script>/`,
	(word) => `${word.replace(/\/$/, '')}/'onload='pwned()`,
	(word) => `${word.replace(/\/$/, '')}/%22%3E%3Cscript%3E;{pwned}$pwned&amp;/`,
	(word) => `"><script>pwned()</script>${word}`,
];

const entities = (text: string) =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
const escaped = (text: string) => text.replace(/[<>&"'\\]/g, '\\$&');

/**
 * What may not be changed in one place without another: names that hold a digit stand in the words as
 * they are listed, and a headline repeats the word for a doubt.
 */
const TIED = /^terms\/|^interface\.(disputed|unverified)$/;

interface Field {
	file: string;
	/** Its line in the file as `write` writes it. */
	line: number;
	/** What it is called in a message. */
	name: string;
	word: string;
	write: (word: string) => void;
}

/** A file whose every text can be changed, and its text as it is then. */
interface Editable {
	fields: Field[];
	text: () => string;
}

/** YAML as JSON, which it is too: one text a line. */
function yamlFile(file: string, source: string): Editable {
	const data = parse(source) as unknown;
	const text = () => JSON.stringify(data, null, 1);
	const fields: Field[] = [];
	walk(data, '');
	// Each is found by the line that changes with it.
	for (const field of fields) {
		field.write('@@');
		field.line =
			text()
				.split('\n')
				.findIndex((line) => line.includes('"@@"')) + 1;
		field.write(field.word);
	}
	return { fields, text };

	function walk(value: unknown, path: string): void {
		if (typeof value !== 'object' || value === null) return;
		const parent = value as Record<string, unknown>;
		for (const [key, word] of Object.entries(parent)) {
			const name = `${path}${key}`;
			if (typeof word === 'string' && !TIED.test(name)) {
				fields.push({ file, line: 0, name, word, write: (other) => (parent[key] = other) });
			} else walk(word, `${name}/`);
		}
	}
}

/** A line for each word, section by section. */
function amlFile(file: string, source: string): Editable {
	const lines = source.split('\n');
	let section = '';
	const fields = lines.flatMap((line, index): Field[] => {
		section = /^\{(.*)\}$/.exec(line)?.[1] ?? section;
		const [, key, word] = /^([a-z][\w.-]*): (.+)$/.exec(line) ?? [];
		if (key === undefined || word === undefined || TIED.test(`${section}.${key}`)) return [];
		const write = (other: string) => {
			lines[index] = `${key}: ${other}`;
		};
		return [{ file, line: index + 1, name: `${section}.${key}`, word, write }];
	});
	return { fields, text: () => lines.join('\n') };
}

/** A story with something hostile in every field that takes it, and what became of each field. */
export interface Hostile {
	tree: Tree;
	/** By the field's name: what stands there. */
	taken: Map<string, string>;
	/** The names of the fields that take nothing of the kind, with what the door says. */
	refused: Map<string, string>;
}

/**
 * Puts into every text of a story the first of the payloads that the door lets in, one file after
 * another.
 *
 * @param load what the door says of a tree
 */
export function makeHostile(tree: Tree, load: (tree: Tree) => unknown): Hostile {
	const hostile = new Map(tree);
	const [taken, refused] = [new Map<string, string>(), new Map<string, string>()];
	for (const [file, bytes] of tree) {
		const source = bytes?.toString() ?? '';
		if (!/\.(yaml|aml)$/.test(file)) continue;
		const { fields, text } = file.endsWith('.aml') ? amlFile(file, source) : yamlFile(file, source);
		const tried = fields.map(() => 0);
		for (;;) {
			fields.forEach(({ word, write }, i) => write(PAYLOADS[tried[i]!]?.(word) ?? word));
			// Alone among files that say what they did: it is this one's fields that are asked about.
			const said = load(new Map([...tree, [file, Buffer.from(text())]]));
			if (!(said instanceof ContentError)) break;
			const before = [...tried];
			for (const { file: where, line, message } of said.problems) {
				const index = fields.findIndex(
					(field) => where.endsWith(field.file) && field.line === line,
				);
				const field = fields[index];
				if (!field || tried[index]! > before[index]! || tried[index]! >= PAYLOADS.length) continue;
				tried[index]! += 1;
				refused.set(`${file} ${field.name}`, message);
			}
			if (tried.every((index, i) => index === before[i]))
				throw new Error(`${file} is refused as it is: ${said.message}`);
		}
		fields.forEach(({ name, word }, i) => {
			const payload = PAYLOADS[tried[i]!];
			if (!payload) return;
			taken.set(`${file} ${name}`, payload(word));
			refused.delete(`${file} ${name}`);
		});
		hostile.set(file, Buffer.from(text()));
	}
	return { tree: hostile, taken, refused };
}
