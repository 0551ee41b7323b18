import { describe, expect, test } from 'vitest';
import { loadStory } from '../../src/lib/content/load-story';
import { inOutline, inWords, lineIn, readWith, refuses, sectionOf } from '../content-fixture';
import { toldOf } from '../../src/lib/marks/told';

const COAST = 'ivory-coast: [france-ivory-coast-base]';
const DAKAR =
	'dakar: { left: france-left-senegal, facts: [western-forces-expelled-africa-overreach] }';
const BURKINA =
	'french-burkina: { facts: [france-burkina-accord-ended, france-burkina-soldiers-still-there] }';
const COUNTS = 'counts: [us-troops-1100-2023]';

describe('what the map offers', () => {
	refuses(
		'a view that is not on the map',
		inOutline('view: explore\n', 'view: explroe\n'),
		'unknown view "explroe" … did you mean "explore"?',
	);
	refuses(
		'a day where it starts in a month',
		inOutline('month: 2024-05\n', 'month: 2024-05-04\n'),
		'"2024-05-04" is no month … write for example 2024-05',
	);
	refuses(
		'a month of which nothing is known',
		inOutline('month: 2024-05\n', 'month: 2019-05\n'),
		'2019-05 has nothing to show … write one from 2022-01 to 2026-01',
	);
	refuses(
		'a country named for its place alone that has something to tell',
		inOutline('names: [algeria,', 'names: [mauritania,'),
		'"mauritania" is among countries too … take it out of names: what it tells of it names as well',
	);
	refuses(
		'a country that is not on the map',
		inOutline(COAST, `ivory-cost: [france-ivory-coast-base]`),
		'unknown country "ivory-cost" … did you mean "ivory-coast"?',
	);
	refuses(
		'a fact of a country that does not exist',
		inOutline(COAST, 'ivory-coast: [france-ivory-coast-bse]'),
		'unknown fact "france-ivory-coast-bse" … did you mean "france-ivory-coast-base"?',
	);
	refuses(
		'a fact twice',
		inOutline(COAST, 'ivory-coast: [france-ivory-coast-base, france-ivory-coast-base]'),
		'"france-ivory-coast-base" twice … name each fact once',
	);
	refuses(
		'a country it has nothing to tell of',
		inOutline(COAST, 'ivory-coast: []'),
		'nothing to tell … name at least one id of facts.yaml',
	);
	refuses(
		'a place that is not on the map',
		inOutline(DAKAR, DAKAR.replace('dakar', 'dakkar')),
		'unknown place "dakkar" … did you mean "dakar"?',
	);
	refuses(
		'a key it does not know',
		inOutline(DAKAR, DAKAR.replace('left:', 'lfet:')),
		'unknown key "lfet" … did you mean "left"?',
	);
	refuses(
		'a place left at no date',
		inOutline(DAKAR, DAKAR.replace('france-left-senegal', 'ab201-cost')),
		'fact "ab201-cost" has no date … give it a date in facts.yaml, or name a fact that has one',
	);
	refuses(
		'a place left by a fact that does not exist',
		inOutline(DAKAR, DAKAR.replace('france-left-senegal', 'france-left-senegall')),
		'unknown fact "france-left-senegall" … did you mean "france-left-senegal"?',
	);
	refuses(
		'a force that is no contingent',
		inOutline(BURKINA, `${BURKINA}\n    ¶french-togo: {}`),
		'unknown contingent "french-togo" … add it to story.yaml, under "contingents"',
	);
	refuses(
		'to count a force by what is no number',
		inOutline(COUNTS, 'counts: [coup-date]'),
		'fact "coup-date" has no number … give it a value in facts.yaml, or name a fact that has one',
	);
	refuses(
		'to count a force at no date',
		inOutline(COUNTS, 'counts: [ab201-cost]'),
		'fact "ab201-cost" has no date … give it a date in facts.yaml, or name a fact that has one',
	);
	refuses(
		'the fact of its contingent once more',
		inOutline(BURKINA, 'french-burkina: { facts: [france-burkina-troops] }'),
		'"france-burkina-troops" is told already … take it out here',
	);
	refuses('to be silent on a contingent', inOutline(`    ${BURKINA}\n`, ''), {
		file: 'story.yaml',
		line: '  french-burkina: { country',
		says: 'nothing tells of "french-burkina" where the map is explored … add french-burkina: {} to forces, under explore',
	});
	refuses(
		'a force without a name',
		inWords(sectionOf('contingents.us-niger'), (section) => section.replace(/^name: .*\n/m, '')),
		'no word for contingents.us-niger.name … write name: … under {contingents.us-niger}',
	);

	test('has every problem told at once', () => {
		const { problems } = readWith(
			inOutline('near: explore-near', 'near: explore-nera'),
			inOutline(COAST, 'ivory-coast: [nothing-known]'),
			inOutline(COUNTS, 'counts: [coup-date]'),
		);
		expect(problems).toHaveLength(3);
		expect(problems[0]).toContain(`story.yaml:${lineIn('story.yaml', 'near: explore-near')}`);
	});
});

describe('what ships', () => {
	const { story } = loadStory();
	const { things, months } = story.explore;

	test('tells of each country of the story, each base and each force', () => {
		const ids = things.map(({ id }) => id);
		const countries = 'mali burkina-faso niger chad mauritania ivory-coast senegal'.split(' ');
		const places = 'ab101 ab201 port-bouet dakar'.split(' ');
		const forces = toldOf(story).contingents.map(({ id }) => id);
		expect(ids).toEqual(expect.arrayContaining([...countries, ...places, ...forces]));
		for (const { name, facts } of things) {
			expect(name).not.toBe('');
			expect(facts.length, name).toBeGreaterThan(0);
			for (const fact of facts) expect(story.facts).toHaveProperty(fact);
		}
	});

	test('tells by date, the undated last', () => {
		for (const { name, facts } of things) {
			const dates = facts.map((id) => story.facts[id]!.date ?? '9999');
			expect(dates, name).toEqual(dates.toSorted());
		}
	});

	test('goes from the year of the first count to the month of the last fact', () => {
		expect(months).toEqual(['2022-01', '2026-01']);
	});
});
