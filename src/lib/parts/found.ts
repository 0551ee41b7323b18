/** The entry of an id that the parser has checked. @throws Error where it is not there */
export function found<T>(record: Record<string, T>, id: string, what: string): T {
	const entry = record[id];
	if (entry === undefined) throw new Error(`no ${what} ${id}: the story was not checked`);
	return entry;
}
