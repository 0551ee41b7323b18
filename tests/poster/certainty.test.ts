import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/lib/poster/formats';
import { drawPoster } from '../../src/lib/export/poster';
import type { PosterContent } from '../../src/lib/export/poster-content';
import type { Scene } from '../../src/lib/scene/scene';
import type { Status } from '../../src/lib/story/story';
import type { Typesetter } from '../../src/lib/poster/typesetter';
import { edition } from './edition';

/** The poster of a step with every claim of its picture graded anew, and the words set for it. */
function graded(step: string, status: Status): { svg: string; said: string[] } {
	const { poster } = edition.posters.find((each) => each.step === step)!;
	const scene = JSON.parse(JSON.stringify(poster.scene), (key, value: unknown) =>
		key === 'status' ? status : value,
	) as Scene;
	const said: string[] = [];
	const set: Typesetter = (text, ...rest) => {
		said.push(text);
		return edition.press.set(text, ...rest);
	};
	const { svg } = drawPoster({ ...poster, scene } satisfies PosterContent, FORMATS.portrait, {
		...edition.press,
		set,
	});
	return { svg, said };
}

const dashes = (svg: string) => svg.split('stroke-dasharray').length - 1;
const outlined = (svg: string) =>
	(
		svg.match(
			/fill="none" stroke="#[0-9a-f]{6}" stroke-width="[\d.]+" stroke-linejoin="round">/g,
		) ?? []
	).length;

describe.each([
	['a number', 'stations'],
	['a day', 'storm'],
	['dots on the map', 'colony'],
	['groups of people', 'two-counts'],
	['bars', 'nests'],
	['a line', 'stations'],
	['a place', 'handover'],
	['a quotation', 'warden'],
])('%s', (_, step) => {
	const word = (status: Status) => edition.story.words[status]!;
	const confirmed = graded(step, 'confirmed');

	test.each(['unverified', 'disputed'] as const)(
		'that is %s has the word, and dashes',
		(status) => {
			const { svg, said } = graded(step, status);
			// A caption may use the same word of something else.
			const times = (texts: string[]) => texts.join(' ').split(word(status)).length - 1;
			expect(times(said)).toBeGreaterThan(times(confirmed.said));
			expect(dashes(svg)).toBeGreaterThan(dashes(confirmed.svg));
		},
	);

	test('that is attributed has the word, and no dashes', () => {
		const { svg, said } = graded(step, 'attributed');
		expect(said.some((text) => text.includes(word('attributed')))).toBe(true);
		expect(dashes(svg)).toBe(dashes(confirmed.svg));
	});
});

test('a number that is not verified is hollow, and one that is is not', () => {
	for (const step of ['stations', 'storm']) {
		const before = outlined(graded(step, 'confirmed').svg);
		expect(outlined(graded(step, 'unverified').svg), step).toBeGreaterThan(before);
	}
});

test('dots that are not verified are rings, every one', () => {
	const { scene } = edition.posters.find(({ step }) => step === 'colony')!.poster;
	const { svg } = graded('colony', 'unverified');
	for (const { there } of scene.marks.contingents)
		expect(svg).toContain(
			`<path class="hole" d="${there}" stroke="${edition.press.colours.focus}"`,
		);
	expect(svg).not.toContain('class="solid"');
});
