import fc from 'fast-check';
import { create } from 'xmlbuilder2';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { sceneAt } from '../../src/lib/scene/scene-at';
import type { Marks } from '../../src/lib/marks/kinds';
import type { Loaded } from '../../src/lib/content/load-story';
import { ContentError } from '../../src/lib/content/problems';
import { mutate, ways, type How, type Mutation, type Tree } from './mutation';
import { drawn, machineFiles, mainPages, otherPages } from './outputs';
import { faultsOf, faultsOfStory, readPage } from './page-faults';
import { readTree, Scratch } from './scratch';
import { watch, type Watch } from './watch';

/*
 * Content that nobody meant: files cut off, mixed up and saved by other programs, values of every
 * wrong type. Whatever it is, either a story comes of it whose pages are in order, or a message that
 * says what is wrong. The same trees again: FUZZ_SEED, as a failure prints it.
 */

const DEEP = Boolean(process.env.DEEP);
/** Trees, of which each is read, and drawn if it is a story. */
const TREES = Number(process.env.FUZZ_TREES ?? (DEEP ? 10_000 : 40));
/** Of the stories among them one in so many is drawn and written out: its page and the text edition. */
const DRAWN = DEEP ? 1 : 4;
/** And one in so many with every other page and file. */
const WHOLE = 20;
/** A tenth of this is usual, of what the processor does for us alone, in milliseconds. */
const PATIENCE = 5_000;

const seed = Number(process.env.FUZZ_SEED ?? (DEEP ? Date.now() % 2 ** 31 : 1));

const BASES: Record<string, { folder: string; language: string }> = {
	another: { folder: 'tests/fixtures/another-story', language: 'fr' },
	small: { folder: 'tests/fixtures/small-story', language: 'en' },
};
const trees = new Map(Object.entries(BASES).map(([name, { folder }]) => [name, readTree(folder)]));

const mutations = (tree: Tree) =>
	fc.array(
		fc.record<Mutation>({
			file: fc.constantFrom(...[...tree.keys()].filter((name) => !name.endsWith('.svg'))),
			how: fc.constantFrom(...(Object.keys(ways) as How[])),
			at: fc.nat(2 ** 20),
			by: fc.nat(2 ** 20),
		}),
		{ minLength: 1, maxLength: 3 },
	);
/** The French story for the most part: the other has an explored map and findings besides. */
const tried = fc.oneof(
	...[...trees].map(([base, tree]) => ({
		weight: base === 'another' ? 6 : 1,
		arbitrary: fc.record({
			base: fc.constant(base),
			mutations: mutations(tree),
			// Which share of it is written out, should it be a story: part of the tree, so that a failure
			// can be replayed.
			share: fc.nat(WHOLE * DRAWN - 1),
		}),
	})),
);

const scratches = new Map<string, Scratch>();
let watched: Watch;
const told = { refused: 0, built: 0, whole: 0 };

beforeAll(() => {
	for (const name of trees.keys()) scratches.set(name, new Scratch());
	// The processor's time is looked at after each; this is for what never ends.
	watched = watch(24 * PATIENCE);
});
beforeEach(() => vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2026, 11, 31) / 1000)));
afterEach(() => {
	vi.unstubAllEnvs();
});
afterAll(async () => {
	await watched.end();
	for (const scratch of scratches.values()) scratch.clear();
});

/** What is wrong with how it was refused. */
function faultsOfRefusal({ problems }: ContentError, tree: Tree): string[] {
	if (problems.length === 0) return ['refused without a problem'];
	return problems.flatMap(({ file, line, message }) => {
		const [wrong = '', remedy = ''] = message.split(' … ');
		const known = [...tree.keys(), 'words/'].some((name) => file.includes(name));
		const lines = (tree.get([...tree.keys()].find((name) => file.endsWith(name)) ?? '') ?? '')
			.toString()
			.split(/\r\n?|\n/);
		return [
			...(known ? [] : [`no file of the story: ${file}`]),
			...(Number.isInteger(line) && line >= 1 && line <= lines.length
				? []
				: [`no line of it: ${file}:${line} of ${lines.length}`]),
			...(wrong.trim() && remedy.trim() ? [] : [`no remedy: ${message}`]),
			...(message.length > 2000
				? [`a message of ${message.length} letters: ${message.slice(0, 80)}`]
				: []),
		];
	});
}

/** What is wrong with the story that came of it. */
function faultsOfStoryFrom(loaded: Loaded, whole: boolean): string[] {
	const { story } = loaded;
	const { scenes } = drawn(loaded);
	const at = sceneAt(story, scenes);
	const faults: string[] = [];
	for (let progress = 0; progress < scenes.length; progress += 0.25) {
		const scene = at(progress);
		for (const marks of Object.values(scene.marks)) {
			const ids = marks.map(({ id }) => id);
			if (new Set(ids).size < ids.length)
				faults.push(`at ${progress}: marks twice, ${ids.join(' ')}`);
		}
		for (const keys of keysOf(scene.marks)) {
			if (new Set(keys).size < keys.length)
				faults.push(`at ${progress}: twice in a figure, ${keys.join(' ')}`);
		}
		// JSON has no numbers but finite ones: the others become null, as what is none is anyway.
		walkNumbers(scene, (path) => faults.push(`at ${progress}: ${path} is no number`));
	}
	const pages = { ...mainPages(loaded), ...(whole ? otherPages(loaded) : {}) };
	for (const [name, html] of Object.entries(pages)) {
		const read = readPage(html);
		for (const fault of faultsOf(read)) faults.push(`${name}: ${fault}`);
		if (name === 'index.html') faults.push(...faultsOfStory(story, read));
	}
	for (const [name, text] of Object.entries(whole ? machineFiles(loaded) : {})) {
		if (name.endsWith('.xml')) create(text);
		if (name.endsWith('.json')) JSON.parse(text);
	}
	return faults;
}

/** What a figure's parts are told apart by, as it is drawn: a browser's script stops at two alike. */
function keysOf({ comparison, bars }: Marks): string[][] {
	return [
		...comparison.map(({ groups }) => groups.map(({ fact }) => fact)),
		...bars.flatMap(({ ticks, years, series }) => [
			ticks.map(({ text }) => text),
			years.map(({ text }) => text),
			series.map(({ id }) => id),
			...series.map(({ bars }) => bars.map(({ fact }) => fact)),
		]),
	];
}

function walkNumbers(value: unknown, report: (path: string) => void, path = 'scene'): void {
	if (typeof value === 'number' && !Number.isFinite(value)) report(path);
	if (typeof value !== 'object' || value === null) return;
	for (const [key, inside] of Object.entries(value)) walkNumbers(inside, report, `${path}.${key}`);
}

/** Reads a tree, and draws it if it is a story; what is wrong with either. */
function faultsOfTree(base: string, done: readonly Mutation[], share = 0): string[] {
	const started = process.cpuUsage();
	const tree = mutate(trees.get(base)!, done);
	const loaded = scratches.get(base)!.load(tree);
	const refused = loaded instanceof ContentError;
	told[refused ? 'refused' : 'built'] += 1;
	const whole = share === 0;
	if (!refused && share % DRAWN !== 0) return [];
	if (!refused && whole) told.whole += 1;
	const faults = refused ? faultsOfRefusal(loaded, tree) : faultsOfStoryFrom(loaded, whole);
	// What one tree leaves behind in every object there is would be blamed on the next.
	for (const key in {}) faults.push(`every object now has ${key}`);
	const { user } = process.cpuUsage(started);
	if (user > PATIENCE * 1000) faults.push(`it took ${user / 1e6} s`);
	return faults;
}

describe(`${TREES} trees of content that nobody meant, ${DRAWN === 1 ? 'each story' : `one story in ${DRAWN}`} of them drawn`, () => {
	test.each(Object.keys(BASES))('the story they are made from is in order: %s', (base) => {
		expect(faultsOfTree(base, [])).toEqual([]);
	});

	test('a file in the place of another is told of soon, with a suggestion for each id', () => {
		const by = [...trees.get('small')!.keys()].indexOf('sources.yaml');
		const how = 'put another file in its place' as const;
		expect(faultsOfTree('small', [{ file: 'facts.yaml', how, at: 0, by }])).toEqual([]);
	});

	test('each is refused with a message, or has pages that are in order', () => {
		const property = fc.property(tried, (tree) => {
			const { base, mutations, share } = tree;
			const read = () => faultsOfTree(base, mutations, share);
			expect(watched.during(JSON.stringify(tree), read)).toEqual([]);
		});
		fc.assert(property, { seed, numRuns: TREES });
		process.stdout.write(
			`Of ${TREES} trees (seed ${seed}) ${told.refused} were refused and ${told.built} built; of those ${told.whole} with every page.\n`,
		);
	}, 3_600_000);
});
