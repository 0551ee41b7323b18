import { expect, test } from 'vitest';
import type { Measured } from '../../bench/measure.js';
import { rowsOf } from '../../bench/results.js';
import { formatTable, short } from '../../bench/table.js';

/** A page all of whose figures are these, one a run. */
const page = (script: number, ...values: number[]): Measured => ({
	weight: { script, bytes: script, requests: 1, others: 0 },
	runs: values.map(
		(value) => new Proxy({}, { get: () => value }) as unknown as Measured['runs'][number],
	),
});

test('three digits are enough, and what was not measured is not none', () => {
	expect([1234.5, 123.4, 12.34, 1.234, 0, NaN].map(short)).toEqual([
		...['1235', '123', '12.3', '1.23', '0', '–'],
	]);
	expect(short(0.0004)).toBe('4e-4');
});

test('a row has every page, its spread, and the story’s ratio to each other page', () => {
	const rows = rowsOf({ plain: page(0, 10, 20, 10), story: page(37_000, 20, 40, 25) });
	const main = rows.find(({ name }) => name.startsWith('main thread, per 1,000'));
	expect(main?.pages.story).toMatchObject({ median: 25, least: 20, most: 40 });
	expect(main?.ratios).toMatchObject({ plain: { median: 2, least: 2, most: 2.5 } });
	expect(main?.ratios).not.toHaveProperty('story');

	const [head, ...lines] = formatTable(rows).split('\n');
	expect(head).toMatch(/^ +plain +story +story to plain$/);
	expect(lines).toHaveLength(rows.length);
	expect(lines[0]).toMatch(/^script, packed +kB +0 +37 +–$/);
	expect(lines.find((line) => line.startsWith('main thread, per 1,000'))).toMatch(
		/ 10 \(10–20\) +25 \(20–40\) +2× \(2–2\.5\)$/,
	);
});

test('of one page alone there is nothing to compare', () => {
	const [row] = rowsOf({ plain: page(0, 1) });
	expect(row?.ratios).toEqual({});
	expect(formatTable([])).toBe('');
});
