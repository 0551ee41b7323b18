import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { site } from './site';

const read = new Map<string, Document>();

/** A page of the built site as a document without a browser. A test must leave it as it is. */
export function pageOf(name = 'index.html'): Document {
	const page = read.get(name) ?? parseHTML(readFileSync(join(site, name), 'utf8')).document;
	read.set(name, page);
	return page;
}

/** Spaces and line breaks as one space. */
export const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The words of an element, without those that a selector finds in it. */
export function wordsIn(element: Element, without?: string): string {
	const copy = element.cloneNode(true) as Element;
	if (without) for (const part of copy.querySelectorAll(without)) part.remove();
	return plain(copy.textContent);
}

/** The texts of all that a selector finds. */
export const textsOf = (page: ParentNode, selector: string) =>
	[...page.querySelectorAll(selector)].map(({ textContent }) => plain(textContent));
