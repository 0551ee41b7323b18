import * as v from 'valibot';
import { dataAt, isObject, lineOf, type Document, type Path } from './document';
import { suggest } from './nearest';
import { say, shown, type Problem } from './problem';
import { ID, idRemedy } from './shape';
import { Table, type Row } from './table';

/** Reads one document piece by piece, and writes down everything that is wrong with it. */
export class Reader {
	/** @param problems The list shared by the readers of all documents of an edition. */
	constructor(
		readonly document: Document,
		private readonly problems: Problem[],
	) {}

	/** The file could not be read at all, which is reported already. */
	get unread(): boolean {
		return this.document.data === undefined;
	}

	/**
	 * Writes a problem down.
	 *
	 * @param below How many lines under the first line of the value it stands.
	 */
	refuse(path: Path, wrong: string, remedy: string, below = 0): void {
		this.write(path, say(wrong, remedy), below);
	}

	/**
	 * The value at a path; undefined, and reported, where its shape is wrong. A part that is missing
	 * is not reported here but where the keys of what should hold it are checked.
	 */
	value<Schema extends v.GenericSchema>(
		path: Path,
		schema: Schema,
	): v.InferOutput<Schema> | undefined {
		const data = dataAt(this.document, path);
		if (data === undefined) return undefined;
		const result = v.safeParse(schema, data);
		if (result.success) return result.output;
		for (const issue of result.issues) {
			const inner = issue.path?.map(({ key }) => key as string | number) ?? [];
			this.write([...path, ...inner], issue.message, 0);
		}
		return undefined;
	}

	/**
	 * The entries of a map, each by its key.
	 *
	 * @param optional Whether it may be left out.
	 */
	map<Schema extends v.GenericSchema>(kind: string, path: Path, schema: Schema, optional = false) {
		const written = dataAt(this.document, path);
		const data = optional && !this.unread ? (written ?? {}) : written;
		const readable = isObject(data) && !Array.isArray(data);
		if (!readable && data !== undefined) {
			this.refuse(path, `${shown(data)} where ${kind} entries belong`, 'write id: …');
		}
		const rows = Object.keys(readable ? data : {}).map((id) => {
			if (!ID.test(id)) this.refuse([...path, id], `"${id}" is not an id`, idRemedy);
			return { id, path: [...path, id], entry: this.value([...path, id], schema) };
		});
		return this.table(kind, path, rows, !readable);
	}

	/** The entries of one or more lists, each by the `id` it states, if it states one. */
	list<Schema extends v.GenericSchema>(
		kind: string,
		paths: Path[],
		schema: Schema,
		example = '- id: …',
	) {
		let unread = false;
		const rows = paths.flatMap((path) => {
			const data = dataAt(this.document, path);
			if (!Array.isArray(data)) {
				unread = true;
				if (data === undefined) return [];
				this.refuse(path, `${shown(data)} where ${kind} entries belong`, `write ${example}`);
				return [];
			}
			return data.map((item: unknown, index) => {
				const written = isObject(item) && typeof item.id === 'string' ? item.id : '';
				// An id that is none is refused by the schema; nothing can refer to it.
				const stated = ID.test(written) ? written : '';
				return { id: stated, path: [...path, index], entry: this.value([...path, index], schema) };
			});
		});
		for (const [index, { id, path }] of rows.entries()) {
			const first = rows.slice(0, index).find((row) => row.id === id);
			if (!first || id === '') continue;
			this.refuse(
				[...path, 'id'],
				`a second ${kind} "${id}", after line ${lineOf(this.document, first.path)}`,
				'give one of the two another id',
			);
		}
		return this.table(kind, paths[0] ?? [], rows, unread);
	}

	/** The entry an id refers to; an id nobody knows is refused where it is written. */
	find<Entry>(path: Path, id: string, table: Table<Entry>): Entry | undefined {
		if (!table.has(id)) {
			const remedy = suggest(id, table.ids, `add it to ${table.home}`);
			this.refuse(path, `unknown ${table.kind} "${id}"`, remedy);
		}
		return table.get(id);
	}

	/** Refuses each id that a list names once more, where it does. */
	refuseTwice(path: Path, ids: readonly string[], kind: string): void {
		for (const [index, id] of ids.entries()) {
			if (ids.indexOf(id) === index) continue;
			this.refuse([...path, index], `"${id}" twice`, `name each ${kind} once`);
		}
	}

	private table<Entry>(kind: string, path: Path, rows: Row<Entry>[], unread: boolean) {
		const file = this.document.file.split('/').at(-1) ?? this.document.file;
		const home = path.length > 0 ? `${file}, under "${path[0]}"` : file;
		return new Table(kind, home, rows, unread);
	}

	private write(path: Path, message: string, below: number): void {
		const { file } = this.document;
		this.problems.push({ file, line: lineOf(this.document, path) + below, message });
	}
}
