import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exploreDates, exploreScene, viewOf } from '../../src/lib/explore/explore-scene';
import { monthAfter, monthsBetween } from '../../src/lib/parts/month';
import { presenceIn, standings } from '../../src/lib/explore/presence';
import { frames, geography, staged, story } from '../edition';
import { toldOf } from '../../src/lib/marks/told';

const { explore } = story;
const camera = viewOf(geography, explore.view);
const [first, last] = explore.months;
const all = Array.from({ length: monthsBetween(first, last) + 1 }, (_, i) => monthAfter(first, i));
const months = fc.constantFrom(...all);
const forces = explore.things.filter(({ kind }) => kind === 'force');
const choices = fc.constantFrom(null, ...explore.things);

/** The first day a date can mean, and the last. */
const earliest = (date: string) => `${date}-01-01`.slice(0, 10);
const latest = (date: string) => `${date}-12-31`.slice(0, 10);

describe('the explored map', () => {
	it('is a function of camera, month and choice alone', () => {
		const before = JSON.stringify([story, geography]);
		fc.assert(
			fc.property(months, choices, months, (month, choice, detour) => {
				const draw = () => JSON.stringify(exploreScene(staged, geography, camera, month, choice));
				const scene = draw();
				exploreScene(staged, geography, camera, detour);
				expect(draw()).toBe(scene);
			}),
		);
		expect(JSON.stringify([story, geography])).toBe(before);
	});

	it('shows every force the record counts, at every date, as its facts have it', () => {
		fc.assert(
			fc.property(months, (month) => {
				const { contingents } = exploreScene(staged, geography, camera, month).marks;
				expect(contingents.map(({ id }) => id)).toEqual(forces.map(({ id }) => id));
				for (const mark of contingents) {
					const force = forces.find(({ id }) => id === mark.id)!;
					const counts = force.counts.map((id) => story.facts[id]!);
					const left = force.left ? story.facts[force.left]! : null;
					const begun = counts.filter(({ date }) => earliest(date!) <= `${month}-31`);
					const isGone = left !== null && latest(left.date!) < `${month}-01`;

					if (isGone) {
						expect(mark.gone).toBe(1);
						expect(mark.there).toBe('');
						expect(mark.fact).toBe(left.id);
					} else if (begun.length > 0) {
						const latestCount = begun.at(-1)!;
						expect(mark.gone).toBe(0);
						expect(mark.departed).toBe('');
						expect(mark.count).toBe(latestCount.value! / story.dot);
						expect(mark.label).toContain(latestCount.text);
						expect(mark.note).toContain(latestCount.date!.slice(0, 4));
						expect(mark.status).toBe(latestCount.status);
					} else {
						expect(mark.there + mark.departed).toBe('');
						expect(mark.note).toContain(story.words['explore-no-count']!.split('{who}')[1]);
					}
				}
			}),
		);
	});

	it('never counts a force between two counts, nor before the first', () => {
		const known = new Set(
			forces.flatMap(({ counts }) => counts.map((id) => story.facts[id]!.value)),
		);
		for (const month of all) {
			for (const { count } of exploreScene(staged, geography, camera, month).marks.contingents) {
				expect([0, ...known]).toContain(count * story.dot);
			}
		}
	});

	it('says of a month without a count that there is none, not that nobody was there', () => {
		const wardens = forces.find(({ id }) => id === 'wardens-iceland')!;
		expect(presenceIn(staged, wardens, '2021-01').is).toBe('unrecorded');
		expect(standings(staged, wardens, '2021-01')[0]?.text).toBe('Wardens: no count for this date');
	});

	it('shows a force as there in the month in which it left, and as gone from the next', () => {
		const wardens = forces.find(({ id }) => id === 'wardens-norway')!;
		const is = ['2022-01', '2022-02', '2022-03'].map(
			(month) => presenceIn(staged, wardens, month).is,
		);
		expect(is).toEqual(['unrecorded', 'present', 'gone']);
	});

	it('says of each force what ended: that it left, or that the count did', () => {
		const text = (id: string) =>
			standings(
				staged,
				forces.find((force) => force.id === id)!,
				last,
			)[0]?.text;
		expect(text('wardens-norway')).toBe('Wardens: count ended Feb 2022');
		expect(text('wardens-iceland')).toBe('Wardens: left Aug 2023');
		for (const { marks } of [...frames, exploreScene(staged, geography, camera, last)])
			for (const { id, gone, note } of marks.contingents)
				if (gone)
					expect(note, id).toContain(toldOf(story).contingents.find((one) => one.id === id)?.gone);
	});

	it('takes the count of its time where a force was counted more than once', () => {
		const students = forces.find(({ id }) => id === 'students-norway')!;
		const counted = ['2021-06', '2023-04', '2023-05'].map((month) => {
			const presence = presenceIn(staged, students, month);
			return presence.is === 'present' ? presence.count.id : presence.is;
		});
		expect(counted).toEqual(['students-30-2021', 'students-30-2021', 'students-about-40']);
	});

	it('marks a base as handed back from the month of the fact, and claims nothing before', () => {
		const kind = (month: string) =>
			exploreScene(staged, geography, camera, month).marks.places.find(
				({ id }) => id === 'bergen',
			)!;
		expect(kind('2024-06')).toMatchObject({ kind: 'town', note: '' });
		expect(kind('2024-07')).toMatchObject({ kind: 'returned' });
		expect(kind('2024-07').note).toContain('17 July 2024');
	});

	it('names each country once', () => {
		const { names, contingents } = exploreScene(staged, geography, camera, first).marks;
		const named = [...names.map(({ text }) => text), ...contingents.map(({ country }) => country)];
		const written = named.filter(Boolean);
		expect(new Set(written).size).toBe(written.length);
		for (const { kind, name } of explore.things)
			if (kind === 'country') expect(written).toContain(name);
	});

	it('sets what is chosen apart: a country, or that of a force', () => {
		const focus = (id: string) => {
			const thing = explore.things.find((thing) => thing.id === id)!;
			return exploreScene(staged, geography, camera, first, thing).drawings[0]!.focus;
		};
		expect(focus('iceland')).toEqual(['iceland']);
		expect(focus('students-norway')).toEqual(['norway']);
		expect(focus('station-one')).toEqual(['iceland', 'norway']);
	});

	it('goes no further in time than the record does', () => {
		const dates = Object.values(story.facts).flatMap(({ date }) => date ?? []);
		expect(`${last}-31` >= dates.toSorted().at(-1)!).toBe(true);
		expect(exploreDates(staged).from).toBe(Number(first.slice(0, 4)));
		for (const force of forces) {
			expect(presenceIn(staged, force, last).is, force.id).not.toBe('unrecorded');
		}
	});
});

describe('a month', () => {
	it('is found again by its distance from another', () => {
		fc.assert(
			fc.property(months, fc.nat(600), (month, distance) => {
				expect(monthsBetween(month, monthAfter(month, distance))).toBe(distance);
			}),
		);
		expect(monthAfter('2022-12', 1)).toBe('2023-01');
	});
});
