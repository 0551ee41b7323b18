import { describe, expect, test } from 'vitest';
import { inFact, inMap, inOutline, inStep, lineIn, readWith, refuses } from '../content-fixture';

describe('an outline', () => {
	refuses(
		'a date strip that ends where it begins',
		inOutline(/(?<=^dates: ).*/m, '{ from: 2016-01-01, to: 2016-01-01 }'),
		'dates that do not rise … write the first day as from, the last as to',
	);
	refuses(
		'a view that is not on the map',
		inStep('coast', 'view', 'coats'),
		'unknown view "coats" … did you mean "coast"?',
	);
	refuses(
		'a country that is not on the map',
		inStep('coast', 'focus', '[senegall, ivory-coast]'),
		'unknown country "senegall" … did you mean "senegal"?',
	);
	refuses(
		'a country on a later line of a list, at that line',
		inStep('coast', 'focus', '[\n          senegal,\n          ¶ivroy-coast]'),
		'unknown country "ivroy-coast" … did you mean "ivory-coast"?',
	);
	refuses(
		'a country whose name is written but which is like none on the map',
		inStep('coast', 'names', '[wakanda]'),
		'unknown country "wakanda" … add it to map.yaml, under "countries"',
	);
	for (const [step, key, written, says] of [
		[
			'coast',
			'focus',
			'[senegal, ivory-coast, senegal]',
			'"senegal" twice … name each country once',
		],
		['coast', 'names', '[ghana, ghana]', '"ghana" twice … name each country once'],
		[
			'coast',
			'places',
			'[{ port-bouet: france-ivory-coast-base }, { dakar: france-left-senegal }, dakar]',
			'"dakar" twice … name each place once',
		],
		[
			'bases',
			'lines',
			'[capital-to-agadez, capital-to-agadez]',
			'"capital-to-agadez" twice … name each line once',
		],
	] as const) {
		refuses(`one of its ${key} twice in a step`, inStep(step, key, written), says);
	}
	refuses(
		'a place that is not on the map',
		inStep('chad', 'places', '[njamena]'),
		'unknown place "njamena" … did you mean "ndjamena"?',
	);
	refuses(
		'a place with a note that is no fact',
		inStep('chad', 'places', '[{ ndjamena: france-left-chat }]'),
		'unknown fact "france-left-chat" … did you mean "france-left-chad"?',
	);
	refuses(
		'two places written as one',
		inStep('chad', 'places', '[{ ndjamena: coup-date, niamey: coup-date }]'),
		'several places in one … write each on its own: { place: fact }, { place: fact }',
	);
	refuses(
		'a line that does not exist',
		inStep('bases', 'lines', '[capital-to-agades]'),
		'unknown line "capital-to-agades" … did you mean "capital-to-agadez"?',
	);
	refuses(
		'a figure that does not exist',
		inStep('austin', 'figure', 'asutin'),
		'unknown figure "asutin" … did you mean "austin"?',
	);
	refuses(
		'a contingent that does not exist',
		inStep('mali', 'contingents', '{ french-malli: gone }'),
		'unknown contingent "french-malli" … did you mean "french-mali"?',
	);
	refuses(
		'a contingent in a state there is not',
		inStep('mali', 'contingents', '{ french-mali: left }'),
		'"left" is not known here … write one of present, gone, hidden',
	);
	refuses(
		'a step dated by a fact that does not exist',
		inStep('coup', 'date', 'coup-dat'),
		'unknown fact "coup-dat" … did you mean "coup-date"?',
	);
	refuses(
		'a step dated by a fact without a date',
		inStep('coup', 'date', 'distance-niamey-agadez-straight'),
		'fact "distance-niamey-agadez-straight" has no date … give it a date in facts.yaml, or name a fact that has one',
	);
	refuses(
		'a step dated outside of the date strip',
		inStep('coup', 'date', 'us-first-troops-2013'),
		'2013-02-22 is off the date strip … widen dates: 2016-01-01 to 2026-12-31 above',
	);
	refuses(
		'a first step that opens nowhere',
		inOutline(/ {6}- id: opening.*\n {8}view: .*\n/, '      - id: opening\n'),
		'a first step without a view … write where the story opens',
	);
	refuses(
		'a second step of the same id',
		inOutline('- id: peskov\n', '- id: peskov\n        figure: peskov\n      - ¶id: peskov\n'),
		`a second step "peskov", after line ${lineIn('story.yaml', '- id: peskov')} … give one of the two another id`,
	);
	refuses(
		'a second chapter of the same id',
		inOutline('  - id: since\n', '  - id: since\n    steps: []\n  - ¶id: since\n'),
		`a second chapter "since", after line ${lineIn('story.yaml', '- id: since')} … give one of the two another id`,
	);
	refuses(
		'an id that is not written like one',
		inOutline('- id: peskov\n', '- id: The Kremlin\n      - id: peskov\n'),
		'"The Kremlin" is not an id … write an id in small letters, digits and hyphens, such as first-step',
	);
	refuses(
		'a step without an id',
		inOutline('- id: peskov\n', '- date: coup-date\n      - id: peskov\n'),
		'missing key "id" … write id: …',
	);
	refuses(
		'a key it does not know',
		inOutline('figure: austin\n', 'figrue: austin\n'),
		'unknown key "figrue" … did you mean "figure"?',
	);
	refuses(
		'a value of the wrong type',
		inStep('coast', 'focus', 'senegal'),
		'"senegal" where a list belongs … write for example [one, another]',
	);
	const atTop = { file: 'story.yaml', line: '#' };
	refuses('to say nothing of the dots', inOutline(/^dot: .*\n/m, ''), {
		...atTop,
		says: 'missing key "dot" … write dot: …',
	});
	refuses('to have no chapters', inOutline(/^chapters:\n(?: .*\n|\n)*/m, ''), {
		...atTop,
		says: 'missing key "chapters" … write chapters: …',
	});
	refuses(
		'figures that are no map',
		inOutline(/(?<=\nfigures:)(?:\n {2}.*)+/, ' none'),
		'"none" where figure entries belong … write id: …',
	);
	refuses(
		'a chapter without an id',
		inOutline(/(?<=\nchapters:\n)/, '  - ¶steps: []\n'),
		'missing key "id" … write id: …',
	);
	refuses(
		'steps that are no list',
		inOutline(/(?<=- id: base\n) {4}steps:\n(?: {6}.*\n)*/, '    steps: none\n'),
		'"none" where step entries belong … write - id: …',
	);
	refuses(
		'a day that does not exist',
		inOutline('to: 2026-12-31', 'to: 2023-02-30'),
		'2023-02-30 does not exist … that month has 28 days',
	);
	refuses(
		'a month that does not exist',
		inOutline('as-of: 2024-05-04', 'as-of: 2024-13-04'),
		'2024-13-04 does not exist … write a month between 01 and 12',
	);
	refuses(
		'a month before the first',
		inOutline('as-of: 2024-05-04', 'as-of: 2024-00-04'),
		'2024-00-04 does not exist … write a month between 01 and 12',
	);
	refuses(
		'a month where a day is needed',
		inOutline('as-of: 2024-05-04', 'as-of: 2024-05'),
		'"2024-05" names no day … write for example 2024-05-02',
	);
	refuses(
		'a dot that stands for nobody',
		inOutline('dot: 50', 'dot: 0'),
		'0 is no count … write a whole number, 1 or more',
	);
});

describe('a contingent', () => {
	refuses(
		'to stand in a country that is not on the map',
		inOutline('country: mali, whose', 'country: malli, whose'),
		'unknown country "malli" … did you mean "mali"?',
	);
	refuses(
		'to be counted by a fact without a number',
		inOutline('fact: france-mali-troops, left', 'fact: coup-date, left'),
		'fact "coup-date" has no number … give it a value in facts.yaml, or name a fact that has one',
	);
	test('has to have a place on the map', () => {
		const { problems } = readWith(inMap(/ {2}us-niger: \[.*\n/, ''));
		const line = lineIn('story.yaml', '  us-niger: {');
		expect(problems).toContain(
			`story.yaml:${line}  contingent "us-niger" has no place on the map … add us-niger: [longitude, latitude] to the contingents of map.yaml`,
		);
	});

	test('cannot be gone when nothing says since when', () => {
		const { problems } = readWith(inOutline(', left: france-left-chad }', ' }'));
		const gone = lineIn('story.yaml', 'french-chad: gone');
		expect(problems).toEqual([
			`story.yaml:${gone}  "french-chad" goes, but nothing says when … give it left: a fact with a date`,
			expect.stringMatching(/^words\/en\.aml:\d+ {2}unknown key "left" … /),
		]);
	});
});

describe('a line', () => {
	refuses(
		'to end where no place is',
		inOutline('from: ab101, to: ab201', 'from: ab101, to: ab202'),
		'unknown place "ab202" … did you mean "ab201"?',
	);
	refuses(
		'to be measured by a fact without a number',
		inOutline(/(?<=to: ab201, fact: )\S+/, 'coup-date'),
		'fact "coup-date" has no number … give it a value in facts.yaml, or name a fact that has one',
	);
});

describe('a figure', () => {
	refuses(
		'to be of a kind there is not',
		inOutline('austin: { kind: quote', 'austin: { kind: qoute'),
		'"qoute" is no kind of figure … did you mean "quote"?',
	);
	refuses(
		'to count what is no number',
		inOutline('kind: counter, fact: us-troops-1100-2023', 'kind: counter, fact: coup-date'),
		'fact "coup-date" has no number … give it a value in facts.yaml, or name a fact that has one',
	);
	refuses(
		'to quote a fact without a quote',
		inOutline('kind: quote, fact: quote-peskov-cbs', 'kind: quote, fact: coup-date'),
		'fact "coup-date" has no quote … give it a quote in facts.yaml, or name a fact that has one',
	);
	refuses(
		'to show the date of a fact without one',
		inOutline('kind: date, fact: coup-date', 'kind: date, fact: distance-niamey-agadez-straight'),
		'fact "distance-niamey-agadez-straight" has no date … give it a date in facts.yaml, or name a fact that has one',
	);
	refuses(
		'to draw as people what is no whole number of them',
		inFact('us-troops-about-1000', 'value', '1000.5'),
		{
			file: 'story.yaml',
			line: 'us-niger: { country',
			says: '1000.5 cannot be drawn as people … name a fact that counts people',
		},
		{
			file: 'story.yaml',
			line: '- { fact: us-troops-about-1000',
			says: '1000.5 cannot be drawn as people … name a fact that counts people',
		},
	);
	refuses(
		'to draw more dots than can be told apart',
		inFact('us-troops-about-1000', 'value', '10001'),
		{
			file: 'story.yaml',
			line: '- { fact: us-troops-about-1000',
			says: '10001 are more than 10000 dots … show it as a counter',
		},
	);
	refuses(
		'more dots for a force than can be told apart',
		inOutline('dot: 50', 'dot: 0.01'),
		'0.01 is no count … write a whole number, 1 or more',
	);
	refuses(
		'to count up to what is no whole number',
		inFact('distance-niamey-agadez-straight', 'value', '740.5'),
		{
			file: 'story.yaml',
			line: 'distance: { kind: counter',
			says: '740.5 is no whole number … give the fact a smaller unit, or show it in words',
		},
	);
	for (const [value, says] of [
		['0', '0 cannot be drawn as a bar … leave the year out, and say in the words why'],
		['{ from: 1, to: 2 }', '1 to 2 is no height of a bar … name a fact with a single number'],
	] as const) {
		test(`refuses a bar of ${value}`, () => {
			const { problems } = readWith(inFact('acss-deaths-2020', 'value', value));
			const line = lineIn('story.yaml', 'bars: [acss-deaths-2020');
			expect(problems).toContain(`story.yaml:${line}  ${says}`);
		});
	}
	refuses(
		'a series without a bar',
		inOutline(/(?<=whose: neutral\n {8}bars: )\[.*\]/, '[]'),
		'an empty list … name at least one, or leave the whole out',
	);
	refuses(
		'a chart of more years than can be seen',
		inOutline('years: [2016, 2023]', 'years: [1000, 2023]'),
		'[1000,2023] is a long time … write 100 years at most',
	);
	refuses(
		'a bar twice',
		inOutline('bars: [acss-deaths-2020,', 'bars: [acss-deaths-2020, acss-deaths-2020,'),
		'"acss-deaths-2020" twice … name each fact once',
	);
	refuses(
		'two bars of one series in one year',
		inOutline('article-deaths-2016-800,', 'article-deaths-2016-800, acss-deaths-2021,'),
		'a second bar in 2021 … give it to a series of its own',
	);
	refuses(
		'to compare a number with itself',
		inOutline(
			/- \{ fact: us-troops-about-1000, whose: western \}/,
			'- { fact: us-troops-about-1000, whose: western }\n      - ¶{ fact: us-troops-about-1000, whose: western }',
		),
		'"us-troops-about-1000" twice … name each fact once',
	);
	refuses(
		'to count a year that it has no room for',
		inOutline('years: [2016, 2023]', 'years: [2017, 2023]'),
		{
			file: 'story.yaml',
			line: 'bars: [article-deaths-2016-800',
			says: '"article-deaths-2016-800" counts 2016, outside 2017 to 2023 … widen the years of the figure, or take the bar out',
		},
	);
	refuses(
		'to count in a year nobody knows',
		inOutline(
			'bars: [acss-deaths-2020',
			'bars: [distance-niamey-agadez-straight, acss-deaths-2020',
		),
		'fact "distance-niamey-agadez-straight" has no date … give it a date in facts.yaml, or name a fact that has one',
	);
	refuses(
		'two series of the same id',
		inOutline(
			'- id: reported\n',
			'- { id: reported, whose: neutral, bars: [acss-deaths-2019] }\n      - ¶id: reported\n',
		),
		'a second series "reported" … give one of the two another id',
	);
	refuses(
		'years that run backwards',
		inOutline('years: [2016, 2023]', 'years: [2023, 2016]'),
		'[2023,2016] is no span of years … write for example [2016, 2023]',
	);
});
