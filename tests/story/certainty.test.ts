import { describe, expect, test } from 'vitest';
import { loadStory } from '../../src/lib/content/load-story';
import { citedIn } from '../../src/lib/story/inline';
import type { Inline } from '../../src/lib/story/story';
import { inFact, inFacts, inSources, inWord, inWords, readWith, refuses } from '../content-fixture';

const SIXTY = '[about 60 visitors](fact:visitors-claim)';
const UNWORDED =
	'"visitors-claim" stands here without the words “not verified” … write “not verified” beside it, or leave the claim to the text';

describe('a confirmed fact', () => {
	const ALONE =
		'rests on the report under examination alone … name a source of its own, or lower the status: a report cannot confirm itself';

	refuses(
		'to rest on nothing but the report that is examined',
		inFacts(
			/$/,
			'\none-more:\n  claim: There is one more.\n  ¶status: confirmed\n  sources: [the-report]\n',
		),
		`confirmed fact "one-more" ${ALONE}`,
	);
	refuses(
		'to be one that the report alone tells',
		inFact('leaflet-nests-2023', 'status', 'confirmed'),
		`confirmed fact "leaflet-nests-2023" ${ALONE}`,
	);
	refuses(
		'to lose its only source to the examination',
		inSources(/(?<=^harbour-post:\n)/m, '  examined: true\n'),
		{
			file: 'facts.yaml',
			line: 'status: confirmed\n  sources: [harbour-post]',
			says: `confirmed fact "station-loan-letter" ${ALONE}`,
		},
	);

	test('may name the report beside another source', () => {
		const { problems } = readWith(
			inFacts(
				/$/,
				'\none-more:\n  claim: One more.\n  status: confirmed\n  sources: [the-report, bird-office]\n',
			),
		);
		expect(problems).toEqual([]);
	});
});

describe('a claim that is not verified or disputed', () => {
	refuses(
		'to be told as sure in the title',
		inWords(/^title: .*/, `title: The island awaits ${SIXTY}`),
		UNWORDED,
	);
	refuses('to be told as sure in the dek', inWords(/^dek: .*/m, `dek: ${SIXTY} came.`), UNWORDED);
	refuses(
		'to be told as sure in the title of a chapter',
		inWord('chapters', 'island', `The ${SIXTY}`),
		UNWORDED,
	);
	refuses(
		'to be told as sure in a kicker',
		inWord('steps.two-counts', 'kicker', 'The {visitors-claim}'),
		UNWORDED,
	);
	refuses(
		'to be told as sure in the title of a figure',
		inWord('figures.nests', 'title', 'From {leaflet-nests-2017:number} nests'),
		'"leaflet-nests-2017" stands here without the words “not verified” … write “not verified” beside it, or leave the claim to the text',
	);
	refuses(
		'to be told as sure in the topic of a finding',
		inWord('findings.visitors', 'topic', `The ${SIXTY}`),
		UNWORDED,
	);
	refuses(
		'to be told as sure to who cannot see the picture',
		inWord('steps.two-counts', 'alt', 'Dots for {visitors-claim} visitors.'),
		UNWORDED,
	);
	refuses(
		'to be disputed in silence',
		inWord('steps.stations', 'kicker', 'Some {distance-leaflet-900} km'),
		'"distance-leaflet-900" stands here without the words “disputed” … write “disputed” beside it, or leave the claim to the text',
	);
	refuses(
		'the word for another status than it has',
		inWord('steps.stations', 'kicker', '{distance-leaflet-900} km, not verified'),
		'"distance-leaflet-900" stands here without the words “disputed” … write “disputed” beside it, or leave the claim to the text',
	);
	refuses(
		'a status that goes down under an alternative text',
		inFact('nests-2019', 'status', 'disputed'),
		{
			file: 'words/en.aml',
			line: 'alt: A bar chart',
			says: '"nests-2019" stands here without the words “disputed” … write “disputed” beside it, or leave the claim to the text',
		},
	);

	test('may stand in a headline with its word', () => {
		const { problems } = readWith(
			inWord('steps.two-counts', 'kicker', 'Not verified: {visitors-claim}'),
		);
		expect(problems).toEqual([]);
	});

	test('needs no word in a caption, where the mark shows what it is', () => {
		const { problems } = readWith(
			inWord('figures.two-counts', 'caption', 'One says {visitors-claim:number}'),
		);
		expect(problems).toEqual([]);
	});
});

describe('the facts a story cites', () => {
	const { story } = loadStory();

	test('stand once each, in the order of reading', () => {
		expect(story.cited.slice(0, 3)).toEqual(['counting-began', 'wardens-100', 'students-about-40']);
		expect(new Set(story.cited).size).toBe(story.cited.length);
		for (const id of story.cited) expect(story.facts).toHaveProperty(id);
	});

	test('are found inside of other markup', () => {
		const text: Inline = { kind: 'text', text: 'words' };
		const fact = (id: string, ...children: Inline[]): Inline => ({
			kind: 'fact',
			fact: id,
			children,
		});
		const prose: Inline[] = [
			text,
			{ kind: 'strong', children: [{ kind: 'emphasis', children: [fact('b', text)] }] },
			fact('a', fact('c', text)),
			fact('b', text),
		];
		expect(citedIn(prose)).toEqual(['b', 'a', 'c']);
	});

	test('have a unit where they have a number, and only there', () => {
		for (const { value, unit } of Object.values(story.facts)) {
			expect(unit === null).toBe(value === null);
		}
	});
});
