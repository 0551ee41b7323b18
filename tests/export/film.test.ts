import { describe, expect, test } from 'vitest';
import { drawFilmFrame, filmSize, pagesOf } from '../../src/lib/export/film-frame';
import { isWithin, overlap } from '../../src/lib/parts/box';
import { planEditionFilm } from '../../src/lib/export/film';
import { cuesOf, planFilm, readingTime, writeSrt, writeVtt } from '../../src/lib/export/film-plan';
import { stepWords } from '../../src/lib/export/step-words';
import { edition } from '../poster/edition';

const { story, scenes, press } = edition;
const words = stepWords(story);
const sizes = ['story', 'square'] as const;

describe('the plan of a film', () => {
	const steps = [
		{ step: 0, pages: ['One two three.'] },
		{ step: 4, pages: [Array(110).fill('word').join(' '), 'The end.'] },
	];
	const shots = planFilm(steps, 10);

	test('holds each page as long as it takes to read, and travels between steps', () => {
		expect(readingTime('One two three.')).toBe(3);
		expect(shots).toEqual([
			{ kind: 'hold', step: 0, page: 0, frames: 30 },
			{ kind: 'travel', from: 0, to: 4, frames: 12 },
			{ kind: 'hold', step: 4, page: 0, frames: 300 },
			{ kind: 'hold', step: 4, page: 1, frames: 30 },
		]);
	});

	test('says its words while they stand there, and nothing on the way', () => {
		const cues = cuesOf(shots, steps, 10);
		expect(cues.map(({ from, to }) => [from, to])).toEqual([
			[0, 3],
			[4.2, 34.2],
			[34.2, 37.2],
		]);
		expect(writeSrt(cues)).toMatch(/^1\n00:00:00,000 --> 00:00:03,000\nOne two three\.\n\n2\n/);
		const vtt = writeVtt([{ from: 3725.5, to: 3726, text: 'a < b' }], 'en');
		expect(vtt).toBe('WEBVTT\nLanguage: en\n\n01:02:05.500 --> 01:02:06.000\na &lt; b\n');
	});
});

describe.each(sizes)('the frames of a film, %s', (size) => {
	const { width, height } = filmSize(size);
	const { title, dek, direction, dates } = story;
	const film = { title, dek, direction, dates, words: story.words, kicker: story.words.kicker! };
	const credit = `${story.newsroom.publisher.name} · ${story.asOf}`;

	test('show every word of every step, page by page', () => {
		for (const { caption } of words.slice(1))
			expect(pagesOf(caption, size, press.set).join(' ')).toBe(caption.replace(/\s+/g, ' '));
	});

	test('have nothing that is read under a card, over something else, or over an edge', () => {
		const frame = { left: 0, top: 0, right: width, bottom: height };
		const found = scenes.flatMap((scene, i) => {
			const pages = i === 0 ? [null] : pagesOf(words[i]!.caption, size, press.set);
			return pages.flatMap((text) => {
				const card = text === null ? null : { kicker: words[i]!.kicker, text, shown: 1 };
				const { placed } = drawFilmFrame(film, { scene, card, credit }, size, press);
				const [inside, others] = [
					placed.filter(({ id }) => /^card( kicker)?$/.test(id)),
					placed.filter(({ id }) => !/^card( kicker)?$/.test(id)),
				];
				return [...others, ...inside].flatMap((one, k, all) => [
					...(isWithin(one.box, frame) ? [] : [`${story.steps[i]!.id}: ${one.id} leaves it`]),
					...all
						.slice(k + 1)
						.filter((other) => !(one.id === 'card edge' && inside.includes(other)))
						.filter((other) => overlap(one.box, other.box))
						.map((other) => `${story.steps[i]!.id}: ${one.id} lies over ${other.id}`),
				]);
			});
		});
		expect(found).toEqual([]);
	});
});

test('a picture that stays is drawn once, and the same film gives the same frames', async () => {
	const plan = () => planEditionFilm({ steps: ['storm', 'warden'], size: '1080x1080', fps: 2 });
	const film = await plan();
	const pictures = [...film.pictures()];
	expect(pictures.reduce((sum, { times }) => sum + times, 0)).toBe(film.frames);
	expect(pictures.length).toBeLessThan(film.frames / 3);
	for (const { pixels } of pictures) expect(pixels.length).toBe(1080 * 1080 * 4);
	const again = [...(await plan()).pictures()];
	expect(
		again.every(({ pixels }, i) => Buffer.from(pixels).equals(Buffer.from(pictures[i]!.pixels))),
	).toBe(true);
}, 60_000);

test('what cannot be filmed is refused before anything is drawn', async () => {
	const order = { steps: [], size: '1080x1920', fps: 25 };
	await expect(planEditionFilm({ ...order, size: '1920x1080' })).rejects.toThrow(
		'unknown size "1920x1080" … did you mean "1080x1080"?',
	);
	await expect(planEditionFilm({ ...order, fps: 0.5 })).rejects.toThrow('--fps 0.5 … ');
	await expect(planEditionFilm({ ...order, steps: ['strom'] })).rejects.toThrow(
		'did you mean "storm"?',
	);
}, 60_000);
