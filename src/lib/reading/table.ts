import type { Path } from './document';

/** One entry of a content file: where it stands, and what it says if its shape is right. */
export interface Row<Entry> {
	id: string;
	path: Path;
	entry: Entry | undefined;
}

/**
 * The entries of one kind, by id. It knows every id that is written, also of entries whose shape is
 * wrong, so that one mistake is not reported again at each place that refers to it.
 */
export class Table<Entry> {
	/**
	 * @param kind What an entry is called in a message: "fact".
	 * @param home Where an editor adds one: "facts.yaml".
	 * @param unread Some or all could not be read: no id can be called unknown.
	 */
	constructor(
		readonly kind: string,
		readonly home: string,
		readonly rows: readonly Row<Entry>[],
		readonly unread: boolean,
	) {}

	/** Every id that is written; an entry may lack its own. */
	get ids(): string[] {
		return this.rows.map(({ id }) => id).filter((id) => id !== '');
	}

	has(id: string): boolean {
		return this.unread || this.rows.some((row) => row.id === id);
	}

	/** The entry of that id; undefined where it is unknown, or its shape is wrong. */
	get(id: string): Entry | undefined {
		return this.rows.find((row) => row.id === id)?.entry;
	}

	/** The entries whose shape is right. */
	get sound(): { id: string; path: Path; entry: Entry }[] {
		return this.rows.flatMap(({ id, path, entry }) =>
			entry === undefined ? [] : [{ id, path, entry }],
		);
	}
}
