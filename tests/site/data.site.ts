import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { expect, test } from 'vitest';
import { sourceDates } from '../../src/lib/content/source-dates';
import { openData } from '../../src/lib/syndication/open-data';
import { story } from '../edition';
import { faults } from '../syndication/schema';
import { pageOf } from './document';
import { site } from './site';

/* The open data as it ships. */

const read = (file: string) => readFileSync(join(site, 'data', file), 'utf8');

test.each(Object.entries(openData(story, sourceDates())))(
	'data/%s is there, whole',
	(file, { text }) => {
		expect(read(file)).toBe(text);
	},
);

test.each(['facts.json', 'corrections.json'])(
	'data/%s leads to a schema that it keeps to, and to the story',
	(file) => {
		const document = JSON.parse(read(file)) as { $schema: string; story: string; title: string };
		expect(faults(JSON.parse(read(document.$schema)), document)).toEqual([]);
		const page = join('data', document.story, 'index.html');
		expect(pageOf(page).title).toContain(document.title);
	},
);

test('the tables have a row for every fact and every source', () => {
	for (const [file, record] of [
		['facts.csv', story.facts],
		['sources.csv', story.sources],
	] as const) {
		const ids = csvParse(read(file).replace(/^\uFEFF/, '')).map(({ id }) => id ?? '');
		expect(ids.sort()).toEqual(Object.keys(record).sort());
	}
});
