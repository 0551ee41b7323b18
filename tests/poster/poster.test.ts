import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { create } from 'xmlbuilder2';
import { FORMATS, type FormatName } from '../../src/lib/poster/formats';
import { drawPoster, type Drawn } from '../../src/lib/export/poster';
import type { PosterContent } from '../../src/lib/export/poster-content';
import type { Box } from '../../src/lib/parts/box';
import { drawEditionPoster } from '../../src/lib/export/edition-posters';
import type { Pixels } from '../../src/lib/export/palette-png';
import { MARKUP } from '../fuzz/hostile-words';
import { edition, steps } from './edition';
import { faults } from './faults';

const formats = Object.keys(FORMATS) as FormatName[];
const drawn = new Map<string, Drawn>();

/** Drawn once, however many tests look at it. */
function draw(step: string, format: FormatName): Drawn {
	const key = `${format} ${step}`;
	const found = drawn.get(key) ?? drawEditionPoster(edition, step, format);
	drawn.set(key, found);
	return found;
}

/** A picture at half its size, which is enough to see whether anything is there. */
function halfSize(svg: string): Pixels {
	const font = { loadSystemFonts: false, fontFiles: edition.press.fonts };
	const { width, height, pixels } = new Resvg(svg, {
		font,
		fitTo: { mode: 'zoom', value: 0.5 },
	}).render();
	return { width, height, pixels };
}

/** Whether two pictures at half size differ in a box, by more than could be overlooked. */
function differ(one: Pixels, other: Pixels, { left, top, right, bottom }: Box) {
	for (let y = Math.floor(top / 2); y < bottom / 2; y++)
		for (
			let i = (y * one.width + Math.floor(left / 2)) * 4;
			i < (y * one.width + right / 2) * 4;
			i++
		)
			if (Math.abs(one.pixels[i]! - other.pixels[i]!) > 40) return true;
	return false;
}

test.each(formats)('a legend that is longer in another language goes on below, %s', (name) => {
	const { poster } = edition.posters.find(({ step }) => step === 'handover')!;
	const words = {
		...poster.words,
		gone: 'those who have left the country since the first of them came',
	};
	const format = FORMATS[name];
	const drawn = drawPoster({ ...poster, words }, format, edition.press);
	const found = faults(drawn, format.width, format.height);
	expect(found.filter((fault) => fault.includes('legend'))).toEqual([]);
});

describe.each(formats)('every step as a poster, %s', (name) => {
	const format = FORMATS[name];

	test('has nothing that is read over anything else that is, or outside of the picture', () => {
		const found = steps.flatMap((step) =>
			faults(draw(step, name), format.width, format.height).map((fault) => `${step}: ${fault}`),
		);
		expect(found).toEqual([]);
	});

	test('says what it shows, to who cannot see it', () => {
		edition.story.steps.forEach(({ id, alt }, i) => {
			const { svg } = draw(id, name);
			const headline = i === 0 ? edition.story.title : edition.story.steps[i]!.kicker;
			expect(svg).toMatch(/^<svg [^>]*role="img"/);
			expect(svg).toContain(`<title>${headline}</title>`);
			expect(svg).toContain(`<desc>${alt}</desc>`);
		});
	});

	test('is complete in itself: nothing to be fetched, and small', () => {
		for (const step of steps) {
			const { svg } = draw(step, name);
			expect(svg).not.toMatch(/<image|href=|NaN|undefined|Infinity/);
			expect(svg.length, step).toBeLessThan(60_000);
		}
	});

	test('has ink in every run of words', () => {
		const empty = steps.flatMap((step) => {
			const { svg, placed } = draw(step, name);
			const [written, blank] = [halfSize(svg), halfSize(svg.replace(/<text.*?<\/text>/g, ''))];
			return placed.flatMap(({ id, ink }) =>
				ink.filter((box) => !differ(written, blank, box)).map(() => `${step}: ${id}`),
			);
		});
		expect(empty).toEqual([]);
	});

	test('is read on a phone: no letters are smaller than they may be', () => {
		// At 1080 pixels across, the width of a phone. A number inside a bar is as wide as its bar.
		const least = (name === 'card' ? 22 : 24) * 0.66;
		for (const step of steps)
			for (const { id, box } of draw(step, name).placed)
				if (/^(kicker|headline|caption|speaker|credit|legend|note|rule)/.test(id))
					expect(box.bottom - box.top, `${step} ${id}`).toBeGreaterThan(least);
	});
});

/** A word as another language might have it: a third longer. */
const longer = (word: string) => word + 'en'.repeat(Math.ceil(word.length / 6));

/** A poster whose words are longer than the English ones. */
function translated(step: string): PosterContent {
	const { poster } = edition.posters.find((each) => each.step === step)!;
	const { scene, words } = poster;
	const { marks } = scene;
	const lengthen = <Entry extends object>(entry: Entry, ...keys: (keyof Entry)[]): Entry => ({
		...entry,
		...Object.fromEntries(
			keys.flatMap((key) => (entry[key] ? [[key, longer(String(entry[key]))]] : [])),
		),
	});
	return {
		...poster,
		headline: longer(poster.headline),
		dek: poster.dek && `${poster.dek} ${poster.dek.slice(0, poster.dek.length / 3)}`,
		words: Object.fromEntries(Object.entries(words).map(([key, word]) => [key, longer(word)])),
		scene: {
			...scene,
			marks: {
				...marks,
				names: marks.names.map((name) => lengthen(name, 'text')),
				places: marks.places.map((place) => lengthen(place, 'text', 'note')),
				lines: marks.lines.map((line) => lengthen(line, 'text')),
				contingents: marks.contingents.map((mark) => lengthen(mark, 'country', 'label', 'note')),
			},
		},
	};
}

// The daily run looks at the shape with the least room; DEEP=1 at all.
test.each(process.env.DEEP ? formats : (['card'] as const))(
	'words a third longer find room as well, %s',
	(name) => {
		const { width, height } = FORMATS[name];
		const found = steps.flatMap((step) =>
			faults(drawPoster(translated(step), FORMATS[name], edition.press), width, height).map(
				(fault) => `${step}: ${fault}`,
			),
		);
		expect(found).toEqual([]);
	},
);

test('the same input gives the same bytes', () => {
	for (const step of ['opening', 'nests', 'coast'])
		expect(drawEditionPoster(edition, step, 'portrait').svg).toBe(draw(step, 'portrait').svg);
});

test('every number a poster shows stands in a place of its own on it', () => {
	const ids = draw('two-counts', 'card').placed.map(({ id }) => id);
	for (const fact of ['students-about-40', 'visitors-claim'])
		for (const part of ['value', 'caption', 'dots']) expect(ids).toContain(`${fact} ${part}`);
	expect(draw('colony', 'square').placed.map(({ id }) => id)).toContain('station-one');
});

test('the foot says who publishes it, and after the cut-off no longer that it was known then', () => {
	const credit = (step: string) =>
		edition.posters.find((each) => each.step === step)!.poster.credit;
	expect(credit('storm')).toEqual([
		edition.story.newsroom.publisher.name,
		edition.story.title,
		edition.story.asOf,
	]);
	expect(credit('handover').at(-1)).not.toBe(edition.story.asOf);
	expect(credit('handover').at(-1)).toContain('August 2023');
});

test('words that look like markup are words, drawn or said', () => {
	const { poster } = edition.posters[1]!;
	const elements = (svg: string) => {
		const names = new Set<string>();
		create(svg).each((node) => names.add(node.node.nodeName), true, true);
		return [...names].sort();
	};
	const draw = ([kicker = '', headline = '', credit = '']: string[], alt: string) =>
		elements(
			drawPoster(
				{ ...poster, kicker, headline, alt, credit: [credit] },
				FORMATS.card,
				edition.press,
			).svg,
		);
	expect(draw(MARKUP, MARKUP.join(' '))).toEqual(draw(['One', 'Two', 'Three'], 'Four'));
});
