import { describe, expect, test } from 'vitest';
import { inFact, inMap, inOutline, inStep, lineIn, readWith, refuses } from '../content-fixture';

describe('an outline', () => {
	test('refuses a step or a country with a name of the page', () => {
		const { problems, places } = readWith(
			inOutline('- id: nests', '- id: sources'),
			inMap('finland: { atlas', 'land: { atlas'),
		);
		expect(problems).toContain(
			`${places[0]}  "sources" is a name of the page's own … give the step another id`,
		);
		expect(problems).toContain(
			`${places[1]}  "land" is a name of the map's own … give the country another id`,
		);
	});
	refuses(
		'a date strip that ends where it begins',
		inOutline(/(?<=^dates: ).*/m, '{ from: 2017-01-01, to: 2017-01-01 }'),
		'dates that do not rise … write the first day as from, the last as to',
	);
	refuses(
		'a view that is not on the map',
		inStep('coast', 'view', 'norwya'),
		'unknown view "norwya" … did you mean "norway"?',
	);
	refuses(
		'a country that is not on the map',
		inStep('coast', 'focus', '[norwey, sweden]'),
		'unknown country "norwey" … did you mean "norway"?',
	);
	refuses(
		'a country on a later line of a list, at that line',
		inStep('coast', 'focus', '[\n          norway,\n          ¶swedne]'),
		'unknown country "swedne" … did you mean "sweden"?',
	);
	refuses(
		'a country whose name is written but which is like none on the map',
		inStep('coast', 'names', '[wakanda]'),
		'unknown country "wakanda" … add it to map.yaml, under "countries"',
	);
	for (const [step, key, written, says] of [
		['coast', 'focus', '[norway, sweden, norway]', '"norway" twice … name each country once'],
		['coast', 'names', '[finland, finland]', '"finland" twice … name each country once'],
		[
			'coast',
			'places',
			'[{ bergen: bergen-handover }, oslo, oslo]',
			'"oslo" twice … name each place once',
		],
		['stations', 'lines', '[coast-road, coast-road]', '"coast-road" twice … name each line once'],
	] as const) {
		refuses(`one of its ${key} twice in a step`, inStep(step, key, written), says);
	}
	refuses(
		'a place that is not on the map',
		inStep('storm', 'places', '[rekjavik]'),
		'unknown place "rekjavik" … did you mean "reykjavik"?',
	);
	refuses(
		'a place with a note that is no fact',
		inStep('storm', 'places', '[{ reykjavik: norway-closd }]'),
		'unknown fact "norway-closd" … did you mean "norway-closed"?',
	);
	refuses(
		'two places written as one',
		inStep('storm', 'places', '[{ reykjavik: storm-date, oslo: storm-date }]'),
		'several places in one … write each on its own: { place: fact }, { place: fact }',
	);
	refuses(
		'a line that does not exist',
		inStep('stations', 'lines', '[coast-raod]'),
		'unknown line "coast-raod" … did you mean "coast-road"?',
	);
	refuses(
		'a figure that does not exist',
		inStep('warden', 'figure', 'wraden'),
		'unknown figure "wraden" … did you mean "warden"?',
	);
	refuses(
		'a contingent that does not exist',
		inStep('handover', 'contingents', '{ wardens-iseland: gone }'),
		'unknown contingent "wardens-iseland" … did you mean "wardens-iceland"?',
	);
	refuses(
		'a contingent in a state there is not',
		inStep('handover', 'contingents', '{ wardens-iceland: left }'),
		'"left" is not known here … write one of present, gone, hidden',
	);
	refuses(
		'a step dated by a fact that does not exist',
		inStep('storm', 'date', 'storm-dat'),
		'unknown fact "storm-dat" … did you mean "storm-date"?',
	);
	refuses(
		'a step dated by a fact without a date',
		inStep('storm', 'date', 'distance-straight'),
		'fact "distance-straight" has no date … give it a date in facts.yaml, or name a fact that has one',
	);
	refuses(
		'a step dated outside of the date strip',
		inStep('storm', 'date', 'first-count-2013'),
		'2013-02-22 is off the date strip … widen dates: 2017-01-01 to 2025-12-31 above',
	);
	refuses(
		'a first step that opens nowhere',
		inOutline(/ {6}- id: opening.*\n {8}view: .*\n/, '      - id: opening\n'),
		'a first step without a view … write where the story opens',
	);
	refuses(
		'a second step of the same id',
		inOutline('- id: warden\n', '- id: warden\n        figure: warden\n      - ¶id: warden\n'),
		`a second step "warden", after line ${lineIn('story.yaml', '- id: warden')} … give one of the two another id`,
	);
	refuses(
		'a second chapter of the same id',
		inOutline('  - id: since\n', '  - id: since\n    steps: []\n  - ¶id: since\n'),
		`a second chapter "since", after line ${lineIn('story.yaml', '- id: since')} … give one of the two another id`,
	);
	refuses(
		'an id that is not written like one',
		inOutline('- id: warden\n', '- id: The Kremlin\n      - id: warden\n'),
		'"The Kremlin" is not an id … write an id in small letters, digits and hyphens, such as first-step',
	);
	refuses(
		'a step without an id',
		inOutline('- id: warden\n', '- date: storm-date\n      - id: warden\n'),
		'missing key "id" … write id: …',
	);
	refuses(
		'a key it does not know',
		inOutline('figure: warden\n', 'figrue: warden\n'),
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
		inOutline(/(?<=- id: island\n) {4}steps:\n(?: {6}.*\n)*/, '    steps: none\n'),
		'"none" where step entries belong … write - id: …',
	);
	refuses(
		'a day that does not exist',
		inOutline('to: 2025-12-31', 'to: 2023-02-30'),
		'2023-02-30 does not exist … that month has 28 days',
	);
	refuses(
		'a month that does not exist',
		inOutline('as-of: 2023-06-04', 'as-of: 2024-13-04'),
		'2024-13-04 does not exist … write a month between 01 and 12',
	);
	refuses(
		'a month before the first',
		inOutline('as-of: 2023-06-04', 'as-of: 2024-00-04'),
		'2024-00-04 does not exist … write a month between 01 and 12',
	);
	refuses(
		'a month where a day is needed',
		inOutline('as-of: 2023-06-04', 'as-of: 2024-05'),
		'"2024-05" names no day … write for example 2024-05-02',
	);
	refuses(
		'a dot that stands for nobody',
		inOutline('dot: 5', 'dot: 0'),
		'0 is no count … write a whole number, 1 or more',
	);
});

describe('a contingent', () => {
	refuses(
		'to stand in a country that is not on the map',
		inOutline('country: iceland, whose', 'country: icelend, whose'),
		'unknown country "icelend" … did you mean "iceland"?',
	);
	refuses(
		'to be counted by a fact without a number',
		inOutline('fact: wardens-100, left', 'fact: storm-date, left'),
		'fact "storm-date" has no number … give it a value in facts.yaml, or name a fact that has one',
	);
	test('has to have a place on the map', () => {
		const { problems } = readWith(inMap(/ {2}students-norway: \[.*\n/, ''));
		const line = lineIn('story.yaml', '  students-norway: {');
		expect(problems).toContain(
			`story.yaml:${line}  contingent "students-norway" has no place on the map … add students-norway: [longitude, latitude] to the contingents of map.yaml`,
		);
	});

	test('cannot be gone when nothing says since when', () => {
		const { problems } = readWith(inOutline(', left: norway-closed }', ' }'));
		const gone = lineIn('story.yaml', 'wardens-norway: gone');
		expect(problems).toEqual([
			`story.yaml:${gone}  "wardens-norway" goes, but nothing says when … give it left: a fact with a date`,
			expect.stringMatching(/^words\/en\.aml:\d+ {2}unknown key "left" … /),
		]);
	});
});

describe('a line', () => {
	refuses(
		'to end where no place is',
		inOutline('from: station-one, to: station-two', 'from: station-one, to: station-tow'),
		'unknown place "station-tow" … did you mean "station-two"?',
	);
	refuses(
		'to be measured by a fact without a number',
		inOutline(/(?<=to: station-two, fact: )\S+/, 'storm-date'),
		'fact "storm-date" has no number … give it a value in facts.yaml, or name a fact that has one',
	);
});

describe('a figure', () => {
	refuses(
		'to be of a kind there is not',
		inOutline('warden: { kind: quote', 'warden: { kind: qoute'),
		'"qoute" is no kind of figure … did you mean "quote"?',
	);
	refuses(
		'to count what is no number',
		inOutline('kind: counter, fact: students-30-2021', 'kind: counter, fact: storm-date'),
		'fact "storm-date" has no number … give it a value in facts.yaml, or name a fact that has one',
	);
	refuses(
		'to quote a fact without a quote',
		inOutline('kind: quote, fact: quote-warden', 'kind: quote, fact: storm-date'),
		'fact "storm-date" has no quote … give it a quote in facts.yaml, or name a fact that has one',
	);
	refuses(
		'to show the date of a fact without one',
		inOutline('kind: date, fact: storm-date', 'kind: date, fact: distance-straight'),
		'fact "distance-straight" has no date … give it a date in facts.yaml, or name a fact that has one',
	);
	refuses(
		'to draw as people what is no whole number of them',
		inFact('students-about-40', 'value', '1000.5'),
		{
			file: 'story.yaml',
			line: 'students-norway: { country',
			says: '1000.5 cannot be drawn as people … name a fact that counts people',
		},
		{
			file: 'story.yaml',
			line: '- { fact: students-about-40',
			says: '1000.5 cannot be drawn as people … name a fact that counts people',
		},
	);
	refuses(
		'to draw more dots than can be told apart',
		inFact('students-about-40', 'value', '10001'),
		{
			file: 'story.yaml',
			line: '- { fact: students-about-40',
			says: '10001 are more than 10000 dots … show it as a counter',
		},
	);
	refuses(
		'more dots for a force than can be told apart',
		inOutline('dot: 5', 'dot: 0.01'),
		'0.01 is no count … write a whole number, 1 or more',
	);
	refuses('to count up to what is no whole number', inFact('distance-straight', 'value', '740.5'), {
		file: 'story.yaml',
		line: 'distance: { kind: counter',
		says: '740.5 is no whole number … give the fact a smaller unit, or show it in words',
	});
	for (const [value, says] of [
		['0', '0 cannot be drawn as a bar … leave the year out, and say in the words why'],
		['{ from: 1, to: 2 }', '1 to 2 is no height of a bar … name a fact with a single number'],
	] as const) {
		test(`refuses a bar of ${value}`, () => {
			const { problems } = readWith(inFact('nests-2020', 'value', value));
			const line = lineIn('story.yaml', 'bars: [nests-2020');
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
		inOutline('years: [2017, 2023]', 'years: [1000, 2023]'),
		'[1000,2023] is a long time … write 100 years at most',
	);
	refuses(
		'a bar twice',
		inOutline('bars: [nests-2020,', 'bars: [nests-2020, nests-2020,'),
		'"nests-2020" twice … name each fact once',
	);
	refuses(
		'two bars of one series in one year',
		inOutline('leaflet-nests-2017,', 'leaflet-nests-2017, students-about-40,'),
		'a second bar in 2023 … give it to a series of its own',
	);
	refuses(
		'to compare a number with itself',
		inOutline(
			/- \{ fact: students-about-40, whose: students \}/,
			'- { fact: students-about-40, whose: students }\n      - ¶{ fact: students-about-40, whose: students }',
		),
		'"students-about-40" twice … name each fact once',
	);
	refuses(
		'to count a year that it has no room for',
		inOutline('years: [2017, 2023]', 'years: [2018, 2023]'),
		{
			file: 'story.yaml',
			line: 'bars: [leaflet-nests-2017',
			says: '"leaflet-nests-2017" counts 2017, outside 2018 to 2023 … widen the years of the figure, or take the bar out',
		},
	);
	refuses(
		'to count in a year nobody knows',
		inOutline('bars: [nests-2020', 'bars: [distance-straight, nests-2020'),
		'fact "distance-straight" has no date … give it a date in facts.yaml, or name a fact that has one',
	);
	refuses(
		'two series of the same id',
		inOutline(
			'- id: reported\n',
			'- { id: reported, whose: neutral, bars: [nests-2019] }\n      - ¶id: reported\n',
		),
		'a second series "reported" … give one of the two another id',
	);
	refuses(
		'years that run backwards',
		inOutline('years: [2017, 2023]', 'years: [2023, 2017]'),
		'[2023,2017] is no span of years … write for example [2016, 2023]',
	);
});
