import { csvParseRows } from 'd3';
import { parseFragment } from 'parse5';
import { create } from 'xmlbuilder2';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { configs } from '../../scripts/hosting/configs.js';
import { originsOf } from '../../scripts/hosting/put-in-place.js';
import type { Loaded } from '../../src/lib/content/load-story';
import { ContentError } from '../../src/lib/content/problems';
import { makeHostile, type Hostile } from './hostile-tree';
import type { Tree } from './mutation';
import { machineFiles, mainPages, otherPages } from './outputs';
import { attribute, elementsOf, faultsOf, readPage, textOf } from './page-faults';
import { readTree, Scratch } from './scratch';

/*
 * Words that would be more than words, in every field of the content that takes them: whatever is
 * written of such a story has the same elements, attributes, keys and rows as what is written of the
 * one it was made from.
 */

const BASES: Record<string, string> = {
	another: 'tests/fixtures/another-story',
	...(process.env.DEEP ? { small: 'tests/fixtures/small-story' } : {}),
};

let scratch: Scratch;
beforeAll(() => void (scratch = new Scratch()));
afterEach(() => void vi.unstubAllEnvs());
afterAll(() => scratch.clear());

/** Everything that is written of a tree, by the name of its file. */
function written(tree: Tree): Record<string, string> {
	const loaded = scratch.load(tree);
	if (loaded instanceof ContentError) throw loaded;
	return { ...mainPages(loaded), ...otherPages(loaded), ...machineFiles(loaded) };
}

/** The elements of some markup with the names of their attributes: all of it that is not words. */
const bones = (elements: ReturnType<typeof elementsOf>) =>
	elements.map(
		({ tagName, attrs }) => `<${[tagName, ...attrs.map(({ name }) => name)].join(' ')}>`,
	);

/** The keys of some data. */
function keysOf(data: unknown): unknown {
	if (Array.isArray(data)) return data.map(keysOf);
	if (typeof data !== 'object' || data === null) return typeof data;
	return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, keysOf(value)]));
}

const bonesOfMarkup = (code: string) => bones(elementsOf(parseFragment(code)));

/** What of a file is not words. */
function skeleton(name: string, text: string): unknown {
	if (name.endsWith('.html')) {
		const page = readPage(text);
		const data = page.elements.filter((element) => /json/.test(attribute(element, 'type') ?? ''));
		const codes = page.elements.filter(({ tagName }) => tagName === 'textarea');
		return {
			faults: faultsOf(page),
			bones: bones(page.elements),
			scripts: page.elements
				.filter(({ tagName }) => tagName === 'script')
				.map((script) => attribute(script, 'src') ?? attribute(script, 'id') ?? ''),
			data: data
				.filter(({ tagName }) => tagName === 'script')
				.map((element) => keysOf(JSON.parse(rawText(element)))),
			codes: codes.map((code) => bonesOfMarkup(textOf(code))),
		};
	}
	if (name.endsWith('.xml')) return create(text).end({ format: 'object' }) && xmlBones(text);
	if (name.endsWith('.csv')) {
		const rows = csvParseRows(text.replace(/^\uFEFF/, ''));
		return rows.map((row) => row.map((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell)));
	}
	const data = JSON.parse(text) as Record<string, unknown>;
	const code = name.startsWith('oembed/') ? bonesOfMarkup(String(data.html)) : [];
	return [keysOf(data), code];
}

function rawText(element: ReturnType<typeof elementsOf>[number]): string {
	return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

/** The elements of a document that is XML, or nothing is. */
function xmlBones(text: string): string[] {
	const names: string[] = [];
	create(text).each((node) => names.push(node.node.nodeName), false, true);
	return names;
}

describe.each(Object.entries(BASES))('hostile words in every field: %s', (_, folder) => {
	const tree = readTree(folder);
	let hostile: Hostile;
	let before: Record<string, string>;
	let after: Record<string, string>;
	beforeAll(() => {
		hostile = makeHostile(tree, (tree) => scratch.load(tree));
		before = written(tree);
		after = written(hostile.tree);
	}, 300_000);

	test('each field takes them, or the door says why not', () => {
		const [taken, refused] = [[...hostile.taken.keys()], [...hostile.refused]];
		expect(taken.length).toBeGreaterThan(100);
		for (const [field, message] of refused) expect(message, field).toMatch(/^.+ … .+$/);
		// What no reader reads as words: ids, dates, kinds, files.
		for (const field of taken.filter((name) => /\/(id|kind|status|at|fact|whose|date)$/.test(name)))
			expect(hostile.taken.get(field), field).toBe('');
		expect(taken).toEqual(expect.arrayContaining(['newsroom.yaml publisher/name']));
	});

	test('what is written has the elements and attributes it had, and no others', () => {
		expect(Object.keys(after)).toEqual(Object.keys(before));
		for (const [name, text] of Object.entries(after))
			expect(skeleton(name, text), name).toEqual(skeleton(name, before[name]!));
	});

	test('hosts are told what they were told, at another address', () => {
		const site = { files: Object.keys(after), scripts: { pages: [], embeds: [] } };
		const told = (which: Tree) => {
			const { newsroom } = (scratch.load(which) as Loaded).story;
			const { inside, beside } = configs(site, newsroom, originsOf(newsroom));
			const all = Object.entries({ ...inside, ...beside });
			const { address } = newsroom;
			return all.map(([name, text]) => [
				name,
				text.replaceAll(address, '@').replaceAll(new URL(address).pathname, '@/'),
			]);
		};
		expect(told(hostile.tree)).toEqual(told(tree));
	});

	test('and says what was written into it, as words', () => {
		const { root } = readPage(after['index.html']!);
		const said = textOf(root);
		expect(said).toContain('<script>pwned()</script>');
		expect(said).toContain('"><img src=x onerror=pwned()>');
		expect(after['index.html']).not.toContain('<script>pwned');
	});
});
