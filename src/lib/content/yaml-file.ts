import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { address, type Document, type Path } from '../reading/document';
import { say } from '../reading/problem';

const REMEDIES: Record<string, string> = {
	BAD_ALIAS: 'put quotation marks round a text that begins with *',
	BAD_INDENT: 'indent it like the lines beside it, with spaces',
	DUPLICATE_KEY: 'keep one of the two',
	MISSING_CHAR: 'close the quotation mark or bracket',
	TAB_AS_INDENT: 'indent with spaces',
};
const REMEDY = 'put quotation marks round a text that holds a colon, a # or a bracket';

/**
 * Reads a YAML file as data that knows its lines.
 *
 * @param file The name an editor knows it by.
 * @returns With `data` undefined where the syntax leaves open what was meant.
 */
export function readYaml(source: string, file: string): Document {
	const counter = new LineCounter();
	const document = parseDocument(source, { lineCounter: counter, prettyErrors: false });
	const lineAt = (offset: number) => counter.linePos(offset).line;

	const faults = [...document.errors, ...document.warnings].map(({ code, message, pos: [at] }) => {
		const key = /[^:\s]+/.exec(source.slice(at))?.[0];
		return { at, code, message: code === 'DUPLICATE_KEY' ? `a second "${key}"` : message };
	});
	visit(document, {
		// The content has no use for aliases; who writes one means *emphasis*.
		Alias(_, { source: name, range }) {
			faults.push({ at: range?.[0] ?? 0, code: 'BAD_ALIAS', message: `an alias, "*${name}"` });
		},
	});
	// A key written twice is still a key; anything worse makes a guess of all that follows.
	const readable = faults.every(({ code }) => code === 'DUPLICATE_KEY');
	return {
		file,
		data: readable ? (document.toJS() as unknown) : undefined,
		lines: readable ? linesOf(document.contents, lineAt) : new Map(),
		problems: faults.map(({ at, code, message }) => ({
			file,
			line: lineAt(at),
			message: say(message, REMEDIES[code] ?? REMEDY),
		})),
	};
}

/** The line of every entry: of its key in a map, of its first sign in a list. */
function linesOf(root: unknown, lineAt: (offset: number) => number): Map<string, number> {
	const lines = new Map<string, number>();
	walk(root, []);
	return lines;

	function walk(node: unknown, path: Path): void {
		if (isMap(node)) {
			for (const { key, value } of node.items) {
				if (!isScalar(key)) continue;
				const at = [...path, String(key.value)];
				note(at, key);
				walk(value, at);
			}
		} else if (isSeq(node)) {
			node.items.forEach((item, index) => {
				const at = [...path, index];
				note(at, item);
				walk(item, at);
			});
		}
	}

	function note(path: Path, node: unknown): void {
		if (isNode(node) && node.range) lines.set(address(path), lineAt(node.range[0]));
	}
}
