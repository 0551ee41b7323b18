import { csvParse } from 'd3';
import { expect, test } from '@playwright/test';
import { loadStory } from '../../src/lib/content/load-story';
import { openData } from '../../src/lib/syndication/open-data';
import { sourceDates } from '../../src/lib/content/source-dates';
import { faults } from '../syndication/schema';

/* The open data as it ships, fetched as a program would. */

const { story } = loadStory();
const files = openData(story, sourceDates());

for (const [file, { type, text }] of Object.entries(files)) {
	test(`data/${file} is served, whole and as what it is`, async ({ request }) => {
		const response = await request.get(`./data/${file}`);
		expect(response.status()).toBe(200);
		const [mediaType] = type.split(';');
		expect(response.headers()['content-type']).toContain(mediaType);
		expect(await response.text()).toBe(text);
	});
}

for (const file of ['facts.json', 'corrections.json']) {
	test(`data/${file} leads to a schema that it keeps to, and to the story`, async ({ request }) => {
		const response = await request.get(`./data/${file}`);
		const document = await response.json();
		const at = (address: string) => new URL(address, response.url()).href;
		const schema = await request.get(at(document.$schema));
		expect(faults(await schema.json(), document)).toEqual([]);
		const page = await request.get(at(document.story));
		expect(await page.text()).toContain(`<title>${document.title}`);
	});
}

test('the tables have a row for every fact and every source', async ({ request }) => {
	for (const [file, record] of [
		['facts.csv', story.facts],
		['sources.csv', story.sources],
	] as const) {
		const csv = await (await request.get(`./data/${file}`)).text();
		const ids = csvParse(csv.replace(/^\uFEFF/, '')).map(({ id }) => id ?? '');
		expect(ids.sort()).toEqual(Object.keys(record).sort());
	}
});
