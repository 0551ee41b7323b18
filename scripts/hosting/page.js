import { createHash } from 'node:crypto';
import { dirname, join as joinPath } from 'node:path/posix';
import { parse } from 'parse5';

/**
 * @typedef {import('parse5').DefaultTreeAdapterTypes.Element} Element
 * @typedef {import('parse5').DefaultTreeAdapterTypes.Node} Node
 */

/** What a browser runs, or obeys, from inside the page. Any other `type` is data. */
const RUNS =
	/^$|^(text|application)\/(x-)?(java|ecma)script$|^(module|importmap|speculationrules)$/i;

/** Which attribute of which element leads somewhere. */
const LINKS = { a: 'href', area: 'href', iframe: 'src' };

/** Which elements of the head, and of the page, a browser fetches something for by itself. */
const FETCHES = { script: 'src', img: 'src', source: 'src', video: 'poster' };

/**
 * Every element of a page, those for readers without script included, with its place in the text.
 *
 * @param {string} html
 */
const read = (html) => parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });

/** @param {Node} node */
const childrenOf = (node) => [
	...('childNodes' in node ? node.childNodes : []),
	...('content' in node ? [node.content] : []),
];

/** @param {Node} node @returns {Element[]} */
function elementsIn(node) {
	return [...('tagName' in node ? [node] : []), ...childrenOf(node).flatMap(elementsIn)];
}

/** The text that stands in an element itself. @param {Element} element */
const textOf = ({ childNodes }) =>
	childNodes.map((child) => ('value' in child ? child.value : '')).join('');

/** @param {Element} element @param {string} name */
const attribute = (element, name) => element.attrs.find((one) => one.name === name)?.value;

/**
 * The scripts that stand in a page, each as a source of a Content-Security-Policy: the hash of its
 * text. Data in script elements is none.
 *
 * @param {string} html
 */
export function inlineScripts(html) {
	const scripts = elementsIn(read(html)).filter(
		(element) =>
			element.tagName === 'script' &&
			attribute(element, 'src') === undefined &&
			RUNS.test(attribute(element, 'type') ?? ''),
	);
	const hashes = scripts.map((element) => {
		const text = textOf(element);
		return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
	});
	return [...new Set(hashes)];
}

/**
 * The files of its own folder that a page has a browser fetch by itself.
 *
 * @param {string} html
 * @returns {string[]} as the page names them
 */
export function fetchedBy(html) {
	return askedFor(html).filter((address) => !isElsewhere(address));
}

/**
 * What a page has a browser fetch from others.
 *
 * @param {string} html
 * @returns {string[]} addresses
 */
export function strangersIn(html) {
	return askedFor(html).filter((address) => isElsewhere(address) && !/^(data:|#)/.test(address));
}

/** @param {string} address */
const isElsewhere = (address) => /^([a-z][\w+.-]*:|\/\/|#)/i.test(address);

/**
 * Every address a browser fetches something from by itself, in the page or from its styles.
 *
 * @param {string} html
 */
function askedFor(html) {
	const elements = elementsIn(read(html));
	const styles = elements
		.filter(({ tagName }) => tagName === 'style')
		.flatMap((element) => [...textOf(element).matchAll(/url\(\s*['"]?([^'")]+)/g)])
		.map(([, address]) => address);
	const fetched = elements.flatMap((element) => {
		const rel = attribute(element, 'rel') ?? '';
		if (element.tagName === 'link')
			return /\b(icon|preload|modulepreload|stylesheet)\b/.test(rel)
				? [attribute(element, 'href')]
				: [];
		const name = /** @type {Record<string, string>} */ (FETCHES)[element.tagName];
		return name === undefined ? [] : [attribute(element, name)];
	});
	return [...new Set([...fetched, ...styles])].flatMap((address) => address ?? []);
}

/** What is worth telling apart in a page that is too heavy: which element, and what it is called. */
const PARTS = [
	['style', 'styles'],
	['script', 'data for script'],
	['figure', 'stills'],
	['table', 'tables'],
	['path', ''],
	['section', ''],
	['details', 'details'],
];

/**
 * The parts of a page that weigh: its styles, data, pictures, tables, shapes and sections, those of
 * a kind that have no name of their own taken together. A part may lie in another.
 *
 * @param {string} html
 * @returns {{ name: string, html: string }[]}
 */
export function partsOf(html) {
	/** @type {Map<string, string>} */
	const parts = new Map();
	for (const element of elementsIn(read(html))) {
		const [, kind] = PARTS.find(([tag]) => tag === element.tagName) ?? [];
		const at = element.sourceCodeLocation;
		const name = kind || (kind === undefined ? undefined : attribute(element, 'id'));
		// A step is its words and its still, which have their own rows.
		if (!name || !at || attribute(element, 'data-step') !== undefined) continue;
		parts.set(name, (parts.get(name) ?? '') + html.slice(at.startOffset, at.endOffset));
	}
	return [...parts].map(([name, text]) => ({ name, html: text }));
}

/**
 * A page whose links to folders name the file in them: `text/` becomes `text/index.html`. Most hosts
 * need no such thing. Object storage does, and so does a reader's own disk, and no host minds.
 *
 * @param {string} html
 * @param {string} path of the page in its site
 * @param {ReadonlySet<string>} files of the site
 */
export function withFileLinks(html, path, files) {
	/** @type {{ from: number, to: number, text: string }[]} */
	const changes = [];
	for (const element of elementsIn(read(html))) {
		const refresh = attribute(element, 'http-equiv')?.toLowerCase() === 'refresh';
		const name = refresh
			? 'content'
			: /** @type {Record<string, string>} */ (LINKS)[element.tagName];
		const value = name === undefined ? undefined : attribute(element, name);
		const place = element.sourceCodeLocation?.attrs?.[name ?? ''];
		if (value === undefined || place === undefined) continue;
		// A page that leads on at once: `0; url=../`.
		const written = refresh ? value.replace(/^.*?url=/i, '') : value;
		const [folder = ''] = /^[^?#]*/.exec(written) ?? [];
		// Within the site, and a folder: `text/`, `../`, `.`.
		if (!/^(?!\/)[\w./-]*(\/|(^|\/)\.\.?)$/.test(folder)) continue;
		const named = `${folder.replace(/\/?$/, '/')}index.html`;
		if (!files.has(joinPath(dirname(path), named))) continue;
		const start = html.indexOf(folder, html.indexOf(refresh ? 'url=' : '=', place.startOffset));
		changes.push({ from: start, to: start + folder.length, text: named });
	}
	for (const { from, to, text } of changes.sort((a, b) => b.from - a.from))
		html = html.slice(0, from) + text + html.slice(to);
	return html;
}

/**
 * A page without what the framework writes in it for a script of its own, which this site does not
 * send: comments by which Svelte finds its place again, outside of the islands, and links to style
 * sheets that stand in the page already.
 *
 * @param {string} html
 */
export function withoutTraces(html) {
	for (const node of tracesIn(read(html)).reverse()) {
		const { startOffset = 0, endOffset = 0 } = node.sourceCodeLocation ?? {};
		html = html.slice(0, startOffset) + html.slice(endOffset);
	}
	return html;
}

/** @param {Node} node @returns {Node[]} in the order of the page */
function tracesIn(node) {
	if (node.nodeName === '#comment') return [node];
	if ('tagName' in node) {
		const has = (/** @type {string} */ name) => attribute(node, name) !== undefined;
		if (node.tagName === 'story-live' && has('id')) return [];
		if (node.tagName === 'link' && attribute(node, 'rel') === 'stylesheet' && has('disabled'))
			return [node];
	}
	return childrenOf(node).flatMap(tracesIn);
}

/**
 * A page with an element put at the start of its head, behind the line that says its encoding.
 *
 * @param {string} html
 * @param {string} element
 */
export function withInHead(html, element) {
	const all = elementsIn(read(html));
	const charset = all.find(
		(one) => one.tagName === 'meta' && attribute(one, 'charset') !== undefined,
	);
	const head = all.find(({ tagName }) => tagName === 'head');
	const at =
		charset?.sourceCodeLocation?.endOffset ?? head?.sourceCodeLocation?.startTag?.endOffset;
	return at === undefined ? html : html.slice(0, at) + element + html.slice(at);
}
