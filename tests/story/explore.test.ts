import { describe, expect, test } from 'vitest';
import { loadStory } from '../../src/lib/content/load-story';
import { inOutline, inWords, lineIn, readWith, refuses, sectionOf } from '../content-fixture';
import { toldOf } from '../../src/lib/marks/told';

const NORWAY = 'norway: [norway-closed]';
const BERGEN = 'bergen: { left: bergen-handover, facts: [norway-huts] }';
const WARDENS = 'wardens-norway: { facts: [norway-huts, norway-hut-owners] }';
const COUNTS = 'counts: [students-30-2021]';

describe('what the map offers', () => {
	refuses(
		'a view that is not on the map',
		inOutline('view: explore\n', 'view: explroe\n'),
		'unknown view "explroe" … did you mean "explore"?',
	);
	refuses(
		'a day where it starts in a month',
		inOutline('month: 2023-06\n', 'month: 2023-06-04\n'),
		'"2023-06-04" is no month … write for example 2024-05',
	);
	refuses(
		'a month of which nothing is known',
		inOutline('month: 2023-06\n', 'month: 2019-05\n'),
		'2019-05 has nothing to show … write one from 2021-01 to 2024-07',
	);
	refuses(
		'a country named for its place alone that has something to tell',
		inOutline('names: [sweden,', 'names: [iceland,'),
		'"iceland" is among countries too … take it out of names: what it tells of it names as well',
	);
	refuses(
		'a country that is not on the map',
		inOutline(NORWAY, 'nowray: [norway-closed]'),
		'unknown country "nowray" … did you mean "norway"?',
	);
	refuses(
		'a fact of a country that does not exist',
		inOutline(NORWAY, 'norway: [norway-clsoed]'),
		'unknown fact "norway-clsoed" … did you mean "norway-closed"?',
	);
	refuses(
		'a fact twice',
		inOutline(NORWAY, 'norway: [norway-closed, norway-closed]'),
		'"norway-closed" twice … name each fact once',
	);
	refuses(
		'a country it has nothing to tell of',
		inOutline(NORWAY, 'norway: []'),
		'nothing to tell … name at least one id of facts.yaml',
	);
	refuses(
		'a place that is not on the map',
		inOutline(BERGEN, BERGEN.replace('bergen:', 'bregen:')),
		'unknown place "bregen" … did you mean "bergen"?',
	);
	refuses(
		'a key it does not know',
		inOutline(BERGEN, BERGEN.replace('left:', 'lfet:')),
		'unknown key "lfet" … did you mean "left"?',
	);
	refuses(
		'a place left at no date',
		inOutline(BERGEN, BERGEN.replace('bergen-handover', 'station-cost')),
		'fact "station-cost" has no date … give it a date in facts.yaml, or name a fact that has one',
	);
	refuses(
		'a place left by a fact that does not exist',
		inOutline(BERGEN, BERGEN.replace('bergen-handover', 'bergen-handovr')),
		'unknown fact "bergen-handovr" … did you mean "bergen-handover"?',
	);
	refuses(
		'a force that is no contingent',
		inOutline(WARDENS, `${WARDENS}\n    ¶wardens-togo: {}`),
		'unknown contingent "wardens-togo" … add it to story.yaml, under "contingents"',
	);
	refuses(
		'to count a force by what is no number',
		inOutline(COUNTS, 'counts: [storm-date]'),
		'fact "storm-date" has no number … give it a value in facts.yaml, or name a fact that has one',
	);
	refuses(
		'to count a force at no date',
		inOutline(COUNTS, 'counts: [station-cost]'),
		'fact "station-cost" has no date … give it a date in facts.yaml, or name a fact that has one',
	);
	refuses(
		'the fact of its contingent once more',
		inOutline(WARDENS, 'wardens-norway: { facts: [wardens-60] }'),
		'"wardens-60" is told already … take it out here',
	);
	refuses('to be silent on a contingent', inOutline(`    ${WARDENS}\n`, ''), {
		file: 'story.yaml',
		line: '  wardens-norway: { country',
		says: 'nothing tells of "wardens-norway" where the map is explored … add wardens-norway: {} to forces, under explore',
	});
	refuses(
		'a force without a name',
		inWords(sectionOf('contingents.students-norway'), (section) =>
			section.replace(/^name: .*\n/m, ''),
		),
		'no word for contingents.students-norway.name … write name: … under {contingents.students-norway}',
	);

	test('has every problem told at once', () => {
		const { problems } = readWith(
			inOutline('near: explore-near', 'near: explore-nera'),
			inOutline(NORWAY, 'norway: [nothing-known]'),
			inOutline(COUNTS, 'counts: [storm-date]'),
		);
		expect(problems).toHaveLength(3);
		expect(problems[0]).toContain(`story.yaml:${lineIn('story.yaml', 'near: explore-near')}`);
	});
});

describe('the things to explore', () => {
	const { story } = loadStory();
	const { things, months } = story.explore;

	test('are the countries, places and forces that the outline names', () => {
		const ids = things.map(({ id }) => id);
		const countries = ['iceland', 'norway'];
		const places = ['station-one', 'station-two', 'bergen'];
		const forces = toldOf(story).contingents.map(({ id }) => id);
		expect(ids).toEqual(expect.arrayContaining([...countries, ...places, ...forces]));
		for (const { name, facts } of things) {
			expect(name).not.toBe('');
			expect(facts.length, name).toBeGreaterThan(0);
			for (const fact of facts) expect(story.facts).toHaveProperty(fact);
		}
	});

	test('have their facts by date, the undated last', () => {
		for (const { name, facts } of things) {
			const dates = facts.map((id) => story.facts[id]!.date ?? '9999');
			expect(dates, name).toEqual(dates.toSorted());
		}
	});

	test('go from the year of the first count to the month of the last fact', () => {
		expect(months).toEqual(['2021-01', '2024-07']);
	});
});
