import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { kilometres } from '../../src/lib/geography/great-circle';
import { FRAME, VIEW_ASPECT } from '../../src/lib/geography/geography';
import { toldOf } from '../../src/lib/marks/told';
import { formatProblems } from '../../src/lib/content/problems';
import { geography, languages, map, read, story } from './edition';

describe('the story that ships', () => {
	test.each(languages)('passes its own checks: %s', (language) => {
		const parsed = read(language);
		expect('problems' in parsed ? formatProblems(parsed.problems) : '').toBe('');
	});

	test('speaks of every point the fact-check raised', () => {
		const raised = 'entered sixty austin revoked deaths money distance chad french-exits continent';
		const ids = story.findings.map(({ id }) => id);
		expect(ids).toEqual(expect.arrayContaining(raised.split(' ')));
	});
});

describe('its map', () => {
	test('takes at most 25 kB of geometry, compressed', () => {
		const sent = { ...geography, projected: null };
		expect(brotliCompressSync(JSON.stringify(sent)).length).toBeLessThanOrEqual(25_000);
	});

	test('draws every border of Western Sahara as disputed', () => {
		expect(map.disputed.filter((pair) => pair.includes('W. Sahara'))).toHaveLength(3);
	});

	test('has every view, place and contingent within the frame', () => {
		const points = [
			...Object.values(geography.places),
			...Object.values(geography.contingents),
			...Object.values(geography.views).flatMap(({ x, y, width }) => [
				{ x: x - width / 2, y: y - (width * VIEW_ASPECT) / 2 },
				{ x: x + width / 2, y: y + (width * VIEW_ASPECT) / 2 },
			]),
		];
		for (const { x, y } of points) {
			expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
			expect(Math.max(x, y)).toBeLessThanOrEqual(FRAME);
		}
	});

	test('has lines as long as their facts say, to the rounding of an "about"', () => {
		for (const { from, to, fact } of toldOf(story).lines) {
			const [a, b] = [map.places[from], map.places[to]];
			const told = story.facts[fact]?.value ?? 0;
			expect(Math.abs(kilometres(a!.at, b!.at) - told)).toBeLessThanOrEqual(5);
		}
	});
});
