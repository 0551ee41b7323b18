import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { choose, makePack, slug } from '../../src/lib/export/pack';
import { stepWords } from '../../src/lib/export/step-words';
import { citedIn } from '../../src/lib/story/inline';
import { isOpen } from '../../src/lib/story/status';
import { loadStory } from '../../src/lib/content/load-story';
import { drawEditionPoster } from '../../src/lib/export/edition-posters';
import { edition } from '../poster/edition';

const { story } = loadStory();
const order = {
	steps: ['two-counts', 'opening'],
	formats: ['1x1', '16x9'],
	extras: [{ path: 'hosting/Caddyfile', bytes: new TextEncoder().encode('header\n') }],
};

describe('the pack for a picture desk', () => {
	let pack: Awaited<ReturnType<typeof makePack>>;
	let inside: Record<string, Uint8Array>;
	const progress: string[] = [];
	const folder = 'who-counts-the-seabirds-en/';
	beforeAll(async () => {
		pack = await makePack(order, (done, total, path) => progress.push(`${done}/${total} ${path}`));
		inside = unzipSync(pack.bytes);
	}, 60_000);
	afterEach(() => {
		vi.unstubAllEnvs();
	});

	test('is named for the story and its language, and holds all that was asked for', () => {
		expect(pack.name).toBe('who-counts-the-seabirds-en.zip');
		const codes = ['embeds/00-opening.txt', 'embeds/02-two-counts.txt'];
		const pictures = ['16x9', '1x1'].flatMap((ratio) =>
			['00-opening', '02-two-counts'].flatMap((step) =>
				['png', 'svg'].map((ending) => `pictures/${ratio}/${step}.${ending}`),
			),
		);
		const rest = [
			'README.txt',
			'captions.csv',
			'captions.txt',
			'data/facts.csv',
			'data/sources.csv',
		];
		expect(Object.keys(inside).sort()).toEqual(
			[...pictures, ...rest, ...codes, 'hosting/Caddyfile', 'manifest.json']
				.map((path) => folder + path)
				.sort(),
		);
		expect(progress).toHaveLength(8);
		expect(progress.at(-1)).toMatch(/^8\/8 pictures\/.*\.png$/);
	});

	test('has pictures of the size their folder promises', () => {
		const { width, height } = PNG.sync.read(
			Buffer.from(inside[`${folder}pictures/16x9/00-opening.png`]!),
		);
		expect([width, height]).toEqual([1600, 900]);
	});

	test('has drawings that need no font and say what they show', () => {
		const svg = strFromU8(inside[`${folder}pictures/16x9/00-opening.svg`]!);
		expect(svg).not.toMatch(/<text|font-family/);
		expect(svg).toContain(`<title>${story.title}</title>`);
		expect(svg).toContain(`<desc>${story.steps[0]!.alt}</desc>`);
		// Of the letters, a few hundred shapes.
		const { svg: set } = drawEditionPoster(edition, 'opening', 'wide');
		expect(svg.split('<path').length).toBeGreaterThan(set.split('<path').length + 5);
	});

	test('proves its files: each with its size and its hash', () => {
		const { files } = JSON.parse(strFromU8(inside[`${folder}manifest.json`]!)) as {
			files: { path: string; bytes: number; sha256: string }[];
		};
		expect(files).toHaveLength(Object.keys(inside).length - 1);
		for (const { path, bytes, sha256 } of files) {
			const file = inside[folder + path]!;
			expect(file.length, path).toBe(bytes);
			expect(createHash('sha256').update(file).digest('hex'), path).toBe(sha256);
		}
	});

	test('says with each picture how to credit it, and what of it is not verified', () => {
		const text = strFromU8(inside[`${folder}captions.txt`]!);
		expect(text).toContain(`Credit: ${story.newsroom.publisher.name}, “${story.title}”`);
		expect(text).toContain(story.steps.find(({ id }) => id === 'two-counts')!.alt);
		expect(text).toMatch(new RegExp(`\\[${story.words.unverified}: .+\\]`));
		expect(strFromU8(inside[`${folder}README.txt`]!)).toContain(story.newsroom.publisher.name);
	});

	test('is the same to the byte each time, wherever and whenever it is made', async () => {
		vi.stubEnv('TZ', 'Pacific/Auckland');
		const again = await makePack(order);
		expect(Buffer.from(again.bytes).equals(Buffer.from(pack.bytes))).toBe(true);
	}, 60_000);

	test('refuses a step or a format that is not there, before anything is drawn', async () => {
		await expect(makePack({ steps: ['openin'] })).rejects.toThrow(
			'unknown step "openin" … did you mean "opening"?',
		);
		await expect(makePack({ formats: ['2x2'] })).rejects.toThrow(/^unknown format "2x2" … /);
	}, 60_000);
});

test('the words of a step are plain, with every source once', () => {
	for (const { step, caption, sources, certainty } of stepWords(story)) {
		expect(caption, step).not.toBe('');
		expect(caption).not.toMatch(/[{}[\]]/);
		// Neither a page of a film nor a subtitle can show a mark: the word stands there itself.
		const { text } = story.steps.find(({ id }) => id === step)!;
		for (const fact of citedIn(text.flat())) {
			const { status } = story.facts[fact]!;
			if (isOpen(status)) expect(caption, fact).toContain(`(${story.words[status]})`);
		}
		expect(new Set(sources).size).toBe(sources.length);
		if (step === 'two-counts') expect(certainty.join()).toContain(story.words.unverified);
	}
});

test('choosing none is choosing all; the order is the story’s', () => {
	expect(choose([], ['a', 'b'], 'step')).toEqual(['a', 'b']);
	expect(choose(['b', 'a'], ['a', 'b'], 'step')).toEqual(['a', 'b']);
});

test('a title becomes a file name in any script', () => {
	expect(slug('Côte d’Ivoire: what now?')).toBe('cote-d-ivoire-what-now');
	expect(slug('…')).toBe('story');
});
