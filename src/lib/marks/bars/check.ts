import * as v from 'valibot';
import { numberFormat } from '../../parts/number';
import type { Path } from '../../reading/document';
import type { FactEntry } from '../../reading/fact-entry';
import { say, shown } from '../../reading/problem';
import type { References } from '../../reading/references';
import { id, keyed, number, pair, some } from '../../reading/shape';
import { parseDate } from '../../story/calendar-date';
import type { EntryOf, Written } from '../check';
import { checkBar } from '../drawable';
import { figureCheck } from '../figure-check';
import { barsMark, type BarsFigure } from './layout';
import type { BarsMark } from './scene';

/** On a phone each year of a longer chart is narrower than a finger's width of hairlines: 3 pixels. */
const MOST_YEARS = 100;

const year = v.pipe(
	number,
	v.check(
		(value) => Number.isInteger(value) && value >= 1 && value <= 9999,
		(issue) => say(`${shown(issue.input)} is no year`, 'write for example 2016'),
	),
);

const years = v.pipe(
	pair(year),
	v.check(
		([first, last]) => first < last,
		(issue) => say(`${shown(issue.input)} is no span of years`, 'write for example [2016, 2023]'),
	),
	v.check(
		([first, last]) => last - first < MOST_YEARS,
		(issue) => say(`${shown(issue.input)} is a long time`, `write ${MOST_YEARS} years at most`),
	),
);

const keys = { years, series: some(keyed({ id, whose: id, bars: some(id) })) };
type Entry = EntryOf<typeof keys>;

export default figureCheck<Entry, BarsFigure, BarsMark>({
	kind: 'bars',
	keys,
	check(entries, refs) {
		for (const written of entries) {
			written.entry.series.forEach((_, row) => checkSeries(written, row, refs));
		}
	},
	tell: ({ years, series }, figure, words, facts) => ({
		...figure,
		title: words.headline('title'),
		series: series.map(({ id, whose, bars }) => ({
			...{ id, whose, label: words.plain(id) },
			bars: bars.map((fact) => ({ fact, year: yearOf(facts.get(fact)) ?? NaN })),
		})),
		years,
		gap: words.plainIfAny('gap'),
	}),
	mark: (figure, fact, story) => ({
		...{ id: figure.id, shown: 1 },
		...barsMark(figure, fact, numberFormat(story)),
	}),
	facts: ({ series }) => series.flatMap(({ bars }) => bars.map(({ fact }) => fact)),
});

function checkSeries({ path, entry }: Written<Entry>, row: number, refs: References): void {
	const { reader } = refs;
	const { id, whose, bars } = entry.series[row] ?? { id: '', whose: '', bars: [] };
	const at = [...path, 'series', row];
	refs.side([...at, 'whose'], whose);
	if (entry.series.findIndex((series) => series.id === id) < row)
		reader.refuse([...at, 'id'], `a second series "${id}"`, 'give one of the two another id');
	reader.refuseTwice([...at, 'bars'], bars, 'fact');
	const counted: (number | undefined)[] = [];
	bars.forEach((id, index) => {
		const bar = [...at, 'bars', index];
		const value = refs.factWith('value', bar, id)?.value;
		if (value === undefined) return;
		checkBar(refs, bar, value);
		const year = checkYear(bar, id, entry.years, refs);
		if (year !== undefined && counted.includes(year) && bars.indexOf(id) === index)
			reader.refuse(bar, `a second bar in ${year}`, 'give it to a series of its own');
		counted.push(year);
	});
}

function checkYear(path: Path, id: string, [first, last]: [number, number], refs: References) {
	const year = yearOf(refs.factWith('date', path, id));
	if (year === undefined || (year >= first && year <= last)) return year;
	refs.reader.refuse(
		path,
		`"${id}" counts ${year}, outside ${first} to ${last}`,
		'widen the years of the figure, or take the bar out',
	);
	return year;
}

function yearOf(fact: FactEntry | undefined): number | undefined {
	return parseDate(fact?.date ?? '')?.year;
}
