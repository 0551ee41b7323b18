import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageNames, readOptions, usage } from '../../bench/options.js';
import { root } from '../../scripts/command.js';

test('five runs of every page are usual', () => {
	expect(readOptions([])).toEqual({
		runs: 5,
		distance: 14_400,
		readings: 5,
		only: [...pageNames],
		scale: false,
		asBuilt: false,
		out: join(root, 'bench/results'),
	});
});

test('a quick run is one run of half the way, unless more are asked for', () => {
	expect(readOptions(['--quick'])).toMatchObject({ runs: 1, distance: 7200 });
	expect(readOptions(['--quick', '--runs', '3'])).toMatchObject({ runs: 3, distance: 7200 });
});

test('the pages asked for keep their order', () => {
	expect(readOptions(['--only', 'story', '--only', 'plain'])?.only).toEqual(['plain', 'story']);
});

test.each([
	[['--runs', 'many'], '--runs many: write a whole number from 1 to 99.'],
	[['--runs', '0'], '--runs 0: write a whole number from 1 to 99.'],
	[['--runs', '2.5'], '--runs 2.5: write a whole number from 1 to 99.'],
	[['--only', 'storry'], '--only storry: there are plain, by-hand, story.'],
	[['--fast'], "Unknown option '--fast'"],
	[['fast'], "Unexpected argument 'fast'"],
])('refuses %j', (args, says) => {
	expect(() => readOptions(args)).toThrow(says);
});

test('the usage names every option', () => {
	expect(readOptions(['--help'])).toBeNull();
	for (const option of ['--runs', '--quick', '--only', '--scale', '--as-built', '--out'])
		expect(usage).toContain(option);
});
