import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/lib/content/content';
import { formatProblems } from '../../src/lib/content/problems';
import { readYaml } from '../../src/lib/content/yaml-file';
import type { Newsroom } from '../../src/lib/story/newsroom';
import { parseStory } from '../../src/lib/parse/parse-story';
import { inCopy, inNewsroom, readWith, refuses } from '../content-fixture';

const documents = readContent('en');

/** The newsroom of a story whose file says this. */
function newsroom(text: string, corrections = ''): Newsroom {
	const parsed = parseStory(
		{
			...documents,
			newsroom: readYaml(text, 'newsroom.yaml'),
			corrections: readYaml(corrections, 'corrections.yaml'),
		},
		Date.now(),
	);
	if ('problems' in parsed) throw new Error(formatProblems(parsed.problems));
	return parsed.story.newsroom;
}

const least = `
publisher: { name: The Paper, address: https://paper.org/ }
address: https://paper.org/2024/niger/
language: en
published: 2024-06-03T14:05+02:00
corrections: desk@paper.org
`;

describe('a newsroom', () => {
	test('says who it is and where, and takes the story as it comes', () => {
		expect(newsroom(least)).toEqual({
			publisher: { name: 'The Paper', address: 'https://paper.org/', logo: null },
			address: 'https://paper.org/2024/niger/',
			isExample: false,
			language: 'en',
			// Where nobody signs, the publisher does.
			byline: [{ name: 'The Paper', address: null }],
			published: '2024-06-03T14:05+02:00',
			publishedText: '3 June 2024, 14:05 (UTC+2)',
			modified: '2024-06-03T14:05+02:00',
			corrections: 'mailto:desk@paper.org',
			policies: [],
			share: [],
			parts: {
				...{ explore: true, text: true, offline: true, embeds: true },
				...{ pages: true, data: true, feed: true },
			},
			frames: [],
			analytics: 'none',
			fonts: {},
		});
	});

	test('leaves parts out, and only those', () => {
		const { parts } = newsroom(`${least}parts: { explore: false, feed: false }\n`);
		const off = Object.entries(parts).filter(([, on]) => !on);
		expect(off.map(([part]) => part)).toEqual(['explore', 'feed']);
	});

	test('takes its readers’ faces or its own, and measures as it likes', () => {
		expect(newsroom(`${least}fonts: system\n`).fonts).toBeNull();
		expect(newsroom(`${least}fonts: { serif: paper.woff2 }\n`).fonts).toEqual({
			serif: 'paper.woff2',
		});
		const plausible = { domain: 'paper.org', endpoint: 'https://stats.paper.org/api/event' };
		expect(newsroom(`${least}analytics: ${JSON.stringify({ plausible })}\n`).analytics).toEqual({
			plausible,
		});
		const page = newsroom(least.replace('desk@paper.org', 'https://paper.org/errors'));
		expect(page.corrections).toBe('https://paper.org/errors');
	});

	test('was last changed by its last correction, unless that came before', () => {
		const correction = (at: string) =>
			`- { at: '${at}', kind: update, step: storm, wrong: One., right: Two. }\n`;
		expect(newsroom(least, correction('2024-07-01T10:00Z')).modified).toBe('2024-07-01T10:00Z');
		expect(newsroom(least, correction('2024-06-03T12:00Z')).modified).toBe(
			'2024-06-03T14:05+02:00',
		);
	});

	test.each([
		['https://newsroom.example/same-base/', true],
		['https://www.example.org/', true],
		['https://example.paper.org/', false],
		['https://myexample.org/', false],
	])('at %s is an example: %s', (address, isExample) => {
		const text = least.replace('https://paper.org/2024/niger/', address);
		expect(newsroom(text).isExample).toBe(isExample);
	});

	refuses(
		'an unknown key',
		inNewsroom('byline:', 'bylin:'),
		'unknown key "bylin" … did you mean "byline"?',
	);
	refuses(
		'an unknown part',
		inNewsroom('  explore: true', '¶  explores: true'),
		'unknown key "explores" … did you mean "explore"?',
	);
	refuses(
		'a part that is neither there nor not',
		inNewsroom('  feed: true', '¶  feed: maybe'),
		'"maybe" where yes or no belongs … write for example true',
	);
	for (const address of [
		'https://newsroom.example',
		'newsroom.example/niger/',
		'https://newsroom.example/niger',
		'ftp://a.b/',
	])
		refuses(
			`an address such as ${address}`,
			inNewsroom(/(?<=^address: ).*/m, address),
			`"${address}" is not where a folder can be … write the address of the page, from https:// to a slash at the end`,
		);
	refuses(
		'an address with a way up',
		inNewsroom(/(?<=^address: ).*/m, 'https://newsroom.example/a/../b/'),
		'"https://newsroom.example/a/../b/" is not where a folder can be … write the address of the page, from https:// to a slash at the end',
	);
	refuses(
		'a link that is none',
		inNewsroom(/(?<=principles: ).*/, 'our principles'),
		'"our principles" is no web address … write it whole, from https:// on',
	);
	refuses(
		'a contact that reaches nobody',
		inNewsroom(/(?<=^corrections: ).*/m, 'the desk'),
		'"the desk" reaches nobody … write an e-mail address, or a page from https:// on',
	);
	refuses(
		'a logo out of the folder',
		inNewsroom(/ {2}# logo: .*/, '¶  logo: ../logo.svg'),
		'"../logo.svg" is no file of this folder … put it here and write its name alone',
	);
	refuses(
		'a logo of another kind',
		inNewsroom(/ {2}# logo: .*/, '¶  logo: logo.gif'),
		'"logo.gif" is of another kind … use .svg or .png',
	);
	refuses(
		'a service named twice',
		inNewsroom('share: [email,', 'share: [email, email,'),
		'"email" twice … name each service once',
	);
	refuses(
		'a service nobody shares by',
		inNewsroom('share: [email,', 'share: [e-mail,'),
		'"e-mail" is not known here … did you mean "email"?',
	);
	refuses(
		'a frame that is no site',
		inNewsroom('frames: []', 'frames: [partner.example]'),
		'"partner.example" is no site … write https:// and its name, such as https://partner.example',
	);
	refuses(
		'a way of measuring that is none',
		inNewsroom('analytics: none', 'analytics: google'),
		'"google" is not known here … write one of none, datalayer, parent',
	);
	refuses(
		'a Plausible without its address',
		inNewsroom('analytics: none', 'analytics: { plausible: { domain: a.org } }'),
		'missing key "endpoint" … write endpoint: …',
	);
	refuses(
		'fonts that are nobody’s',
		inNewsroom('fonts: own', 'fonts: owned'),
		'"owned" is not known here … write one of own, system',
	);
	refuses(
		'a day where a moment belongs',
		inNewsroom(/(?<=^published: ).*/m, '2026-11-22'),
		'"2026-11-22" is not a date and time … write both, and the zone: 2024-06-03T14:05+02:00',
	);

	test('says everything at once', () => {
		const { problems } = readWith(
			inNewsroom(/(?<=^address: ).*/m, 'here'),
			inNewsroom('analytics: none', 'analytics: google'),
			inNewsroom('feed: true', 'feed: 1'),
		);
		expect(problems).toHaveLength(3);
	});

	test('has its files looked for where it says they are', () => {
		const { missing, there } = inCopy((folder) => {
			const file = join(folder, 'newsroom.yaml');
			writeFileSync(file, `${least.replace('name: The Paper', 'logo: mark.svg, name: The Paper')}`);
			const missing = readContent('en', folder).newsroom.problems;
			writeFileSync(join(folder, 'mark.svg'), '<svg/>');
			expect(existsSync(join(folder, 'mark.svg'))).toBe(true);
			return { missing, there: readContent('en', folder).newsroom.problems };
		});
		expect(missing.map(({ line, message }) => [line, message])).toEqual([
			[2, expect.stringContaining('no file mark.svg … ')],
		]);
		expect(there).toEqual([]);
	});
});
