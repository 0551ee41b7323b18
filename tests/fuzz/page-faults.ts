import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Story } from '../../src/lib/story/story';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Every element below a node, those in templates included, in the order of the page. */
export function elementsOf(node: Node): Element[] {
	const inside = 'content' in node ? [node.content] : [];
	const children = 'childNodes' in node ? node.childNodes : [];
	return [
		...('tagName' in node ? [node] : []),
		...[...children, ...inside].flatMap((child) => elementsOf(child)),
	];
}

/** An attribute of an element; undefined where it has none of that name. */
export const attribute = ({ attrs }: Element, name: string) =>
	attrs.find((one) => one.name === name)?.value;

/** The words of an element, without script and style. */
export function textOf(node: Node): string {
	if ('tagName' in node && /^(script|style)$/.test(node.tagName)) return '';
	if (node.nodeName === '#text' && 'value' in node) return node.value;
	return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** A page as a browser would read it, and where it would have to guess. */
export function readPage(html: string): { root: Node; elements: Element[]; errors: string[] } {
	const errors: string[] = [];
	const root = parse(html, {
		sourceCodeLocationInfo: false,
		onParseError: ({ code, startLine, startCol }) =>
			errors.push(`${code} at ${startLine}:${startCol}`),
	});
	return { root, elements: elementsOf(root), errors };
}

/** What is written where a program had nothing to write. */
const LEAKS = /\b(undefined|NaN|Infinity)\b|\[object \w+\]/;

/** A blank of a pattern that the page was to fill, by the names there are for them. */
const BLANK = /\{(n|date|from|to|total|minutes|time|zone|quote|chapter|url|count|who)\}/;

/** Attributes that hold a pattern for script to fill, and not words. */
const PATTERNS = /^data-/;

/** What runs, or leads to what runs. */
const HANDLER = /^on/;
const RUNS = /^\s*(javascript|data:text|vbscript):/i;

/** What is wrong with any page of the story, whatever it shows. */
export function faultsOf({ root, elements, errors }: ReturnType<typeof readPage>): string[] {
	const faults = [...errors];
	const text = textOf(root);
	const words = [LEAKS, BLANK, /(?![\t\n\r])\p{Control}|\uFFFD/u];
	for (const fault of words) {
		const found = fault.exec(text);
		if (found) faults.push(`"${text.slice(Math.max(0, found.index - 30), found.index + 30)}"`);
	}
	const ids = new Set<string>();
	for (const element of elements)
		for (const { name, value } of element.attrs) {
			const where = `<${element.tagName} ${name}="${value.slice(0, 60)}">`;
			if (LEAKS.test(value) || (BLANK.test(value) && !PATTERNS.test(name))) faults.push(where);
			if (HANDLER.test(name)) faults.push(where);
			if (/^(href|src|action|content|data)$/.test(name) && RUNS.test(value)) faults.push(where);
			if (name !== 'id') continue;
			if (ids.has(value)) faults.push(`${where} twice`);
			ids.add(value);
		}
	return faults;
}

/** Where the word stands that says how sure something is: in a claim itself, or in a mark's picture. */
function sayingFor(element: Element): Node {
	const isPlace = (node: Node) =>
		'attrs' in node &&
		(/\bclaim\b/.test(attribute(node, 'class') ?? '') || node.tagName === 'figure');
	let at: Node = element;
	while (!isPlace(at) && 'parentNode' in at && at.parentNode) at = at.parentNode;
	return at;
}

/** What is wrong with the story's own page, by the story it is made of. */
export function faultsOfStory(story: Story, { elements }: ReturnType<typeof readPage>): string[] {
	const steps = elements.filter(
		({ tagName, attrs }) => tagName === 'section' && attrs.some(({ name }) => name === 'data-step'),
	);
	const shown = steps.map((step) => attribute(step, 'data-step')).join(' ');
	const wanted = story.steps.map(({ id }) => id).join(' ');
	const faults = shown === wanted ? [] : [`steps ${shown} in place of ${wanted}`];
	const ids = new Set(elements.map((element) => attribute(element, 'id')));
	for (const element of elements) {
		const fact = attribute(element, 'data-fact');
		const status = attribute(element, 'data-status');
		if (fact === undefined) continue;
		const { status: graded } = story.facts[fact] ?? {};
		if (!ids.has(`fact-${fact}`)) faults.push(`fact ${fact} is shown and not listed`);
		if (status === undefined) continue;
		if (status !== graded) faults.push(`fact ${fact} is ${graded} and shown as ${status}`);
		if (
			graded &&
			graded !== 'confirmed' &&
			!textOf(sayingFor(element)).includes(story.words[graded] ?? '')
		)
			faults.push(`fact ${fact} is shown without the word that it is ${graded}`);
	}
	return faults;
}
