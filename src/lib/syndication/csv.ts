import { stringify } from 'csv-stringify/sync';

/** What a cell can hold. Null is an empty cell; a list is written with a space between its ids. */
export type Cell = string | number | boolean | null | readonly string[];

/**
 * A table as CSV, after RFC 4180: a header, lines that end in CRLF, quotes doubled.
 *
 * It is meant for spreadsheets, and so it begins with a byte order mark, without which Excel takes
 * “Côte” for “CÃ´te”, and a text that a spreadsheet would run as a formula begins with an apostrophe.
 */
export function writeCsv<Row extends object>(columns: (keyof Row & string)[], rows: Row[]): string {
	return stringify(
		rows.map((row) => columns.map((column) => inCell(row[column] as Cell))),
		{
			bom: true,
			header: true,
			columns,
			record_delimiter: '\r\n',
			// Left alone, only a whole CRLF in a text is quoted, and a line break alone ends the row.
			quote_record_delimiter: true,
			escape_formulas: true,
		},
	);
}

function inCell(cell: Cell): string | number | null {
	if (Array.isArray(cell)) return cell.join(' ');
	return typeof cell === 'boolean' ? String(cell) : (cell as string | number | null);
}
