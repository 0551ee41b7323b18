import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { FORMULAS, LETTERS, MARKED_UP, MARKUP, UNPRINTABLE } from './hostile-words';

/** One thing done to one file. Plain data, so that a failing tree can be read, kept and replayed. */
export interface Mutation {
	file: string;
	how: How;
	/** Where, counted round and round: a line, a value, a byte. */
	at: number;
	/** Which other place, or which of the things to put there. */
	by: number;
}

/** The files of a story as they are, by name; null for one that is not there. */
export type Tree = Map<string, Buffer | null>;

const LONG = 'a'.repeat(20_000);
const WORDS = [...MARKUP, ...MARKED_UP, ...LETTERS, ...UNPRINTABLE, ...FORMULAS];

/** Values of every type, as YAML writes them on one line. */
const VALUES = [
	...WORDS.map((word) => JSON.stringify(word)),
	...[
		'""',
		'" "',
		'~',
		'true',
		'false',
		'0',
		'-1',
		'-0',
		'0.5',
		'1e-300',
		'1e300',
		'1e400',
		'.nan',
		'.inf',
	],
	...[
		'-.inf',
		'9007199254740993',
		'123456789012345678901234567890',
		'0x7fffffffffffffff',
		'0o17',
		'1_000',
	],
	...[
		'[]',
		'{}',
		'[[]]',
		'[{}]',
		'{a: b}',
		'[1, 2]',
		'[a, b]',
		'[0, 0]',
		'[180, 90]',
		'[-180, -90]',
	],
	...['[181, 91]', '[1, 2, 3]', '[2000, 1]', '[0, 100000]', '{from: 1, to: 2}', '{from: 2, to: 1}'],
	...[
		'0000-01-01',
		'0001-01-01',
		'9999-12-31',
		'2024-02-30',
		'2024-13',
		'10000-01-01',
		'"2024-5-2"',
	],
	...['2024', '"2024"', '2024-06-03T14:05Z', '0000-01-01T00:00Z', '9999-12-31T23:59+14:00'],
	...[
		'2024-06-03T24:00Z',
		'"2024-06-03"',
		'constructor',
		'__proto__',
		'to-string',
		'hasOwnProperty',
	],
	...['{__proto__: {a: b}}', '{constructor: a}', '{<<: {id: a}}', '{[a]: b}', '{? {a: b} : c}'],
	...[
		'!!binary aGk=',
		'!!set {a, b}',
		'!!omap [a: b]',
		'!!timestamp 2001-01-01',
		'!!str 1',
		'!!int "a"',
	],
	...[
		'!!float 1',
		'!unknown a',
		'!!js/function "a"',
		'&a [1]',
		'*a',
		'&a *a',
		'- a',
		'a: b: c',
		'"open',
	],
	...[
		'https://a.example/',
		'http://a.example',
		'https://[::1]/',
		'https://a.example:99999/',
		'https://',
	],
	...[
		'https://a.example/a b/',
		'https://a.example/"a"/',
		"https://a.example/'a'/",
		'https://a.example/;a{}/',
	],
	...[
		'https://a.example/$a/',
		'https://user:word@a.example/',
		'https://ä.example/ü/',
		'javascript:pwned()',
	],
	...[
		'https://a.example/\\..\\',
		'https://*.a.example',
		'../../etc/passwd',
		'/etc/passwd',
		'en/../en',
		'und',
	],
	...['x-pwned', 'i-klingon', 'zh-Hant-TW', 'ar', 'en-u-nu-arab', 'C:\\a.svg', 'theme.css'],
	...[
		LONG,
		`"${'a '.repeat(10_000)}"`,
		`[${'a, '.repeat(2000)}a]`,
		`${'['.repeat(200)}${']'.repeat(200)}`,
	],
	...[
		'"{n} {date} {minutes}"',
		'"%s %d"',
		'1, 2',
		'1.000,5',
		'"١٢٣"',
		'"12"',
		'"2,000 people"',
		'"  a  "',
	],
];

/** Lines that mean something to one of the formats. */
const LINES = [
	...[
		'\tid: a',
		'&a b: c',
		'*a',
		'<<: *a',
		'<<: {a: b}',
		'? a',
		': b',
		'- a',
		'- - a',
		'---',
		'...',
	],
	...[
		'%YAML 1.1',
		'%TAG ! a',
		'!!binary',
		'# a',
		'|',
		'>',
		'a: |',
		'a: "',
		"a: '",
		'{',
		'[',
		'}',
		']',
		'\u0000',
	],
	...[
		'\uFEFF',
		'\r',
		'\u2028',
		':skip',
		':endskip',
		':ignore',
		':end',
		'{}',
		'{a}',
		'{a.b',
		'[a]',
		'[+a]',
		'[]',
	],
	...[
		'{.a}',
		'{..}',
		'a.b.c: d',
		'constructor: a',
		'__proto__.a: b',
		'* a',
		'\\',
		'\\:end',
		'a:',
		': a',
		'/*',
		'*/',
	],
	...[
		'@import "a";',
		':root {',
		'--paper: red;',
		'--whose-pwned: light-dark(#000, #fff);',
		'}',
		'{steps.a}',
	],
	...['{constructor}', '{__proto__}', '{interface}', '{names}', ...WORDS],
];

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

type Bytes = (text: Buffer, at: number, by: number, tree: Tree) => Buffer | null;

/** Something done to the lines of a file. */
const toLines =
	(change: (lines: string[], at: number, by: number) => void): Bytes =>
	(text, at, by) => {
		const lines = text.toString('utf8').split('\n');
		change(lines, at % lines.length, by);
		return Buffer.from(lines.join('\n'));
	};

interface Place {
	path: (string | number)[];
	value: unknown;
	parent: unknown;
}

/** Something done to one value of a YAML file, or to one word or colour of the others. */
const toValue =
	(
		change: (place: Place, by: number, others: Place[], write: (raw: string) => string) => void,
	): Bytes =>
	(text, at, by) => {
		const data = dataOf(text);
		const places = data === undefined ? [] : placesIn(data);
		if (places.length === 0) return toLines(replaceWord)(text, at, by, new Map());
		// What JSON cannot say is written over a name that stands for it.
		const raws: string[] = [];
		const write = (raw: string) => `@raw${raws.push(raw) - 1}@`;
		change(pick(places, at), by, places, write);
		const json = JSON.stringify(data, null, 1);
		return Buffer.from(
			json.replace(/"@raw(\d+)@"/g, (_, index: string) => raws[Number(index)] ?? ''),
		);
	};

/** A line's value, in a file that is no YAML: what stands after its key. */
function replaceWord(lines: string[], at: number, by: number): void {
	const keys = lines.flatMap((line, i) => (/^\s*[\w.-]+:/.test(line) ? [i] : []));
	if (keys.length === 0) return;
	const index = pick(keys, at);
	const end = lines[index]!.endsWith(';') ? ';' : '';
	lines[index] = lines[index]!.replace(/:.*/s, () => `: ${pick([...WORDS, ...VALUES], by)}${end}`);
}

function dataOf(text: Buffer): unknown {
	const document = parseDocument(text.toString('utf8'), { prettyErrors: false });
	const sound =
		document.errors.length === 0 && (isMap(document.contents) || isSeq(document.contents));
	if (!sound || document.warnings.length > 0) return undefined;
	// A key that is none of JSON's is left to what is done to lines.
	if (isMap(document.contents) && document.contents.items.some(({ key }) => !isScalar(key)))
		return undefined;
	try {
		return document.toJS() as unknown;
	} catch {
		return undefined;
	}
}

/** Every value below a root, its lists and maps included. */
function placesIn(parent: unknown, path: Place['path'] = []): Place[] {
	if (typeof parent !== 'object' || parent === null) return [];
	return Object.entries(parent).flatMap(([key, value]) => {
		const at = [...path, Array.isArray(parent) ? Number(key) : key];
		return [{ path: at, value, parent }, ...placesIn(value, at)];
	});
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const put = ({ parent, path }: Place, value: unknown) =>
	Object.defineProperty(parent as object, path.at(-1)!, {
		value,
		enumerable: true,
		configurable: true,
		writable: true,
	});

function remove({ parent, path }: Place): void {
	if (isList(parent)) parent.splice(Number(path.at(-1)), 1);
	else Reflect.deleteProperty(parent as object, path.at(-1)!);
}

/** Everything that is done, by its name. Where it has no place to be done at, nothing is. */
export const ways = {
	truncate: (text, at) => text.subarray(0, at % (text.length + 1)),
	'swap lines': toLines((lines, at, by) => {
		const other = by % lines.length;
		[lines[at], lines[other]] = [lines[other]!, lines[at]!];
	}),
	'double a line': toLines((lines, at) => void lines.splice(at, 0, lines[at]!)),
	'leave out a line': toLines((lines, at) => void lines.splice(at, 1)),
	'leave out lines': toLines((lines, at, by) => void lines.splice(at, 1 + (by % 30))),
	'put a line in': toLines((lines, at, by) => void lines.splice(at, 0, pick(LINES, by))),
	'indent a line': toLines((lines, at, by) => {
		lines[at] = pick(['\t', ' ', '   ', '- '], by) + lines[at]!;
	}),
	'join two lines': toLines(
		(lines, at) => void lines.splice(at, 2, lines.slice(at, at + 2).join(' ')),
	),
	'another number': toLines((lines, at, by) => {
		const numbers = ['0', '-1', '1e99', '99999999999999999999', '.5', '٣', '0x10', '1,000'];
		lines[at] = lines[at]!.replace(/\d+/, pick(numbers, by));
	}),
	'set a byte': (text, at, by) => {
		const copy = Buffer.from(text);
		if (copy.length > 0) copy[at % copy.length] = pick([0, 7, 0x0d, 0x80, 0xc0, 0xed, 0xff], by);
		return copy;
	},
	'begin with a mark': (text) => Buffer.concat([Buffer.from('\uFEFF'), text]),
	'end lines as Windows does': (text) =>
		Buffer.from(text.toString('utf8').replaceAll('\n', '\r\n')),
	'end lines as old Macs did': (text) => Buffer.from(text.toString('utf8').replaceAll('\n', '\r')),
	'save as Latin-1': (text) => Buffer.from(text.toString('utf8'), 'latin1'),
	'save as UTF-16': (text) => Buffer.from(`\uFEFF${text.toString('utf8')}`, 'utf16le'),
	empty: () => Buffer.alloc(0),
	'leave out the file': () => null,
	'write it twice': (text) => Buffer.concat([text, text]),
	'put another file in its place': (text, _at, by, tree) => pick([...tree.values()], by) ?? text,

	'another value': toValue((place, by, _others, write) => void put(place, write(pick(VALUES, by)))),
	'a value from elsewhere': toValue(
		(place, by, others) => void put(place, structuredClone(pick(others, by).value)),
	),
	'a value from its likes': toValue((place, by, others) => {
		// The same key of another entry: ids go where ids belong, and are somebody else's.
		const likes = others.filter(
			({ path }) => path.at(-1) === place.path.at(-1) && path.length === place.path.length,
		);
		put(place, structuredClone(pick(likes, by).value));
	}),
	'leave out a key': toValue((place) => remove(place)),
	'another key': toValue((place, by, others) => {
		const { parent, value } = place;
		if (isList(parent)) return;
		remove(place);
		const names = [
			'constructor',
			'__proto__',
			'',
			'a',
			'1',
			'A b',
			'<b>',
			LONG,
			String(pick(others, by).path.at(-1)),
		];
		put({ ...place, path: [pick(names, by)] }, value);
	}),
	'empty a list': toValue((place) => {
		if (isList(place.value)) put(place, []);
		else if (typeof place.value === 'object') put(place, {});
	}),
	'double an entry': toValue((place, by) => {
		const { parent, value, path } = place;
		const copy = structuredClone(value);
		if (isList(parent)) parent.splice(by % (parent.length + 1), 0, copy);
		else put({ ...place, path: [`${path.at(-1)}-again`] }, copy);
	}),
	'turn a list round': toValue(({ value }) => void (isList(value) && value.reverse())),
	'double a list': toValue(
		({ value }) => void (isList(value) && value.push(...structuredClone(value))),
	),
	'shorten a list': toValue(
		({ value }, by) => void (isList(value) && value.splice(by % (value.length + 1))),
	),
} satisfies Record<string, Bytes>;

export type How = keyof typeof ways;

/** A tree with all of this done to it, one after the other. */
export function mutate(tree: Tree, mutations: readonly Mutation[]): Tree {
	const mutated = new Map(tree);
	for (const { file, how, at, by } of mutations) {
		const text = mutated.get(file);
		if (text) mutated.set(file, (ways[how] as Bytes)(text, at, by, mutated));
	}
	return mutated;
}
