import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../src/lib/syndication/csv';

/** Reads with another library than the one that wrote, the byte order mark left off. */
const parse = (csv: string) => csvParseRows(csv.replace(/^\uFEFF/, ''));

/** What makes a spreadsheet take a cell for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A text as the reader of the file finds it. */
const guarded = (text: string) => (FORMULA.test(text) ? `'${text}` : text);

describe('a table as CSV', () => {
	const columns: ('id' | 'says')[] = ['id', 'says'];
	const write = (says: unknown) =>
		writeCsv<{ id: string; says: unknown }>(columns, [{ id: 'a', says }]);

	test('begins with a mark that tells Excel it is UTF-8, and a header', () => {
		expect(writeCsv(columns, [])).toBe('\uFEFFid,says\r\n');
	});

	test('ends every line with CRLF, the last one too', () => {
		expect(write('b')).toBe('\uFEFFid,says\r\na,b\r\n');
	});

	test.each([
		['a comma', 'b, c', '"b, c"'],
		['a quote, doubled', 'b "c"', '"b ""c"""'],
		['a line break', 'b\nc', '"b\nc"'],
		['a lone carriage return', 'b\rc', '"b\rc"'],
	])('puts into quotes what has %s', (_, says, cell) => {
		expect(write(says)).toBe(`\uFEFFid,says\r\na,${cell}\r\n`);
	});

	test.each([
		['nothing', null, ''],
		['a number', -1000.5, '-1000.5'],
		['yes or no', false, 'false'],
		['a list of ids', ['b', 'c'], 'b c'],
		['an empty list', [], ''],
	])('writes %s', (_, says, cell) => {
		expect(parse(write(says))).toEqual([columns, ['a', cell]]);
	});

	test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '="a","b"', '=1\n2', '＝1+1'])(
		'lets no spreadsheet run %j',
		(formula) => {
			expect(parse(write(formula))[1]).toEqual(['a', `'${formula}`]);
		},
	);

	test('gives any text back, and no cell that starts a formula', () => {
		const hostile = fc.constantFrom(
			...['=', '+', '-', '@', '\t', '\r', '\n', '\r\n', '"', '""', "'", ',', ';', ' '],
			...['=HYPERLINK("//x")', '\uFEFF', '\u2028', '\0', 'النيجر', '\u202E', '👩🏽‍🚀', '’', 'é'],
		);
		const text = fc.array(fc.oneof(hostile, fc.string({ unit: 'binary' })), { maxLength: 6 });
		const cell = text.map((parts) => parts.join(''));
		fc.assert(
			fc.property(fc.array(fc.record({ id: cell, says: cell }), { minLength: 1 }), (rows) => {
				const [, ...read] = parse(writeCsv(columns, rows));
				expect(read.flat().filter((text) => FORMULA.test(text))).toEqual([]);
				expect(read.map((row) => row.map(plain))).toEqual(
					rows.map(({ id, says }) => [guarded(id), guarded(says)].map(plain)),
				);
			}),
		);
	});
});

/** Without the apostrophe before the wide signs, which Apple Numbers alone takes for formulas. */
const plain = (text: string) => text.replace(/^'(?=[＝＋－＠])/, '');
