import type { Problem } from './problem';

/** The way to a value inside a document: keys of maps, indices of lists. */
export type Path = readonly (string | number)[];

/** A content file as plain data that still knows where each of its values was written. */
export interface Document {
	/** As it is shown to an editor: `src/content/story.yaml`. */
	file: string;
	/** Undefined where the file is missing, or is so malformed that nothing can be said of it. */
	data: unknown;
	/** The line of every value, by `address` of its path. */
	lines: ReadonlyMap<string, number>;
	/** What is wrong with the file as a file, before anyone asks what it says. */
	problems: readonly Problem[];
}

/** Everything one edition of the story is made from. */
export interface Documents {
	/** BCP 47 tag of the edition. */
	language: string;
	outline: Document;
	map: Document;
	facts: Document;
	sources: Document;
	corrections: Document;
	newsroom: Document;
	/** The custom properties of the theme, and what is wrong with them. */
	theme: Document;
	words: Document;
}

/** A path as the key of `Document.lines`. */
export function address(path: Path): string {
	return path.join('/');
}

/** The line of the value at a path or, where nothing was written there, of what should hold it. */
export function lineOf(document: Document, path: Path): number {
	for (let length = path.length; length > 0; length--) {
		const line = document.lines.get(address(path.slice(0, length)));
		if (line !== undefined) return line;
	}
	return 1;
}

/** The data at a path; undefined where there is none. */
export function dataAt(document: Document, path: Path): unknown {
	return path.reduce<unknown>(
		(value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
		document.data,
	);
}

/** Whether a value is a map or a list, so that it can be asked for its keys. */
export function isObject(value: unknown): value is Record<string | number, unknown> {
	return typeof value === 'object' && value !== null;
}
