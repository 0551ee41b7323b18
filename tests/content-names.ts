import { readContent } from '../src/lib/content/content';
import { isObject, type Document } from '../src/lib/reading/document';

/**
 * What a story calls its own: its places, its people and its numbers by name. Ids of one plain word
 * are left out, for such words are anybody's; so are its steps' titles.
 *
 * @param folder of the content
 */
export function namesIn(folder: string, language: string): string[] {
	const { outline, map, facts, sources, newsroom, words } = readContent(language, folder);
	const ids = [
		...keys(facts),
		...keys(sources),
		...['contingents', 'figures', 'lines'].flatMap((part) => keys(outline, part)),
		...['countries', 'places', 'views', 'contingents'].flatMap((part) => keys(map, part)),
	].filter((id) => /[-\d]/.test(id));
	const called = Object.values(part(words, 'names') ?? {}).filter(
		(name) => typeof name === 'string',
	);
	const atlas = Object.values(part(map, 'countries') ?? {}).flatMap((country) =>
		isObject(country) && typeof country.atlas === 'string' ? country.atlas : [],
	);
	const publisher = part(newsroom, 'publisher')?.name;
	const title = isObject(words.data) ? words.data.title : undefined;
	const all = [...ids, ...called, ...atlas, publisher, title];
	return [...new Set(all.filter((name) => typeof name === 'string' && name !== ''))] as string[];
}

function part(document: Document, name: string): Record<string, unknown> | undefined {
	const found = isObject(document.data) ? document.data[name] : undefined;
	return isObject(found) ? found : undefined;
}

function keys(document: Document, name?: string): string[] {
	const found = name === undefined ? document.data : part(document, name);
	return isObject(found) ? Object.keys(found) : [];
}

/** Finds any of some names, each as a word of its own. */
export function saying(names: string[], flags: string): RegExp {
	const either = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
	return new RegExp(String.raw`(?<![\p{L}\d])(?:${either.join('|')})(?![\p{L}\d])`, `${flags}u`);
}
