import { parseDate, startOf } from './calendar-date';
import type { Path } from './document';
import { checkExplore } from './explore';
import type { FactEntry } from './facts';
import { checkFindings } from './findings';
import type { MapDocument } from './map';
import type { FigureEntry, Outline, StepEntry } from './outline';
import type { Table } from './table';

/**
 * Each dot is a dozen bytes of every page its step is on, and is to be told from its neighbours: ten
 * thousand are more than a reader, or their line, can take in.
 */
const MOST_DOTS = 10_000;

const LACKS = { value: 'no number', date: 'no date', quote: 'no quote' };

/** Refuses every id in the outline that nobody knows, and every fact that cannot do its work. */
export function checkReferences(outline: Outline, map: MapDocument, facts: Table<FactEntry>): void {
	const { reader } = outline;
	checkFindings(reader, outline.findings, facts);
	reader.refuseTwice(['method'], outline.method ?? [], 'part');
	checkExplore(outline, map, facts);
	for (const { id, path, entry } of outline.contingents.sound) {
		reader.find([...path, 'country'], entry.country, map.countries);
		if (!map.contingents.has(id)) {
			reader.refuse(
				path,
				`contingent "${id}" has no place on the map`,
				`add ${id}: [longitude, latitude] to the contingents of map.yaml`,
			);
		}
		const value = demand('value', [...path, 'fact'], entry.fact)?.value;
		checkDots([...path, 'fact'], value, outline.dot ?? 1);
		if (entry.left) demand('date', [...path, 'left'], entry.left);
	}
	for (const { id, path } of map.contingents.rows) map.reader.find(path, id, outline.contingents);
	for (const { path, entry } of outline.lines.sound) {
		reader.find([...path, 'from'], entry.from, map.places);
		reader.find([...path, 'to'], entry.to, map.places);
		demand('value', [...path, 'fact'], entry.fact);
	}
	for (const { path, entry } of outline.figures.sound) checkFigure(path, entry);
	for (const { path, entry } of outline.steps.sound) checkStep(path, entry);
	const first = outline.steps.sound[0];
	if (first && first.entry.view === undefined) {
		reader.refuse(first.path, 'a first step without a view', 'write where the story opens');
	}

	function demand(what: keyof typeof LACKS, path: Path, id: string): FactEntry | undefined {
		const fact = reader.find(path, id, facts);
		if (fact === undefined || fact[what] !== undefined) return fact;
		reader.refuse(
			path,
			`fact "${id}" has ${LACKS[what]}`,
			`give it a ${what} in facts.yaml, or name a fact that has one`,
		);
		return undefined;
	}

	function checkFigure(path: Path, figure: FigureEntry): void {
		switch (figure.kind) {
			case 'counter':
				checkWhole([...path, 'fact'], demand('value', [...path, 'fact'], figure.fact)?.value);
				break;
			case 'date':
				demand('date', [...path, 'fact'], figure.fact);
				break;
			case 'quote':
				demand('quote', [...path, 'fact'], figure.fact);
				break;
			case 'comparison':
				reader.refuseTwice(
					[...path, 'groups'],
					figure.groups.map(({ fact }) => fact),
					'fact',
				);
				figure.groups.forEach(({ fact: id }, index) => {
					const at = [...path, 'groups', index, 'fact'];
					checkDots(at, demand('value', at, id)?.value, 1);
				});
				break;
			case 'bars':
				for (const [row, { id, bars }] of figure.series.entries()) {
					if (figure.series.findIndex((series) => series.id === id) < row) {
						const at = [...path, 'series', row, 'id'];
						reader.refuse(at, `a second series "${id}"`, 'give one of the two another id');
					}
					reader.refuseTwice([...path, 'series', row, 'bars'], bars, 'fact');
					const counted: (number | undefined)[] = [];
					bars.forEach((id, index) => {
						const at = [...path, 'series', row, 'bars', index];
						const value = demand('value', at, id)?.value;
						if (value === undefined) return;
						checkBar(at, value);
						const year = checkBarYear(at, id, figure.years);
						if (year !== undefined && counted.includes(year) && bars.indexOf(id) === index)
							reader.refuse(at, `a second bar in ${year}`, 'give it to a series of its own');
						counted.push(year);
					});
				}
		}
	}

	/** Whether a number, or the lower end of a range, can be drawn as dots of so many people each. */
	function checkDots(path: Path, value: FactEntry['value'], people: number): void {
		const least = typeof value === 'object' ? value.from : value;
		if (least === undefined) return;
		if (!(Number.isInteger(least) && least > 0)) {
			reader.refuse(path, `${least} cannot be drawn as people`, 'name a fact that counts people');
		} else if (least / people > MOST_DOTS) {
			const remedy =
				people === 1 ? 'show it as a counter' : 'raise dot: how many people one dot stands for';
			reader.refuse(path, `${least} are more than ${MOST_DOTS} dots`, remedy);
		}
	}

	/** A number that counts as the reader scrolls goes by whole ones, and ends at the record's own. */
	function checkWhole(path: Path, value: FactEntry['value']): void {
		const ends = typeof value === 'object' ? [value.from, value.to] : [value ?? 0];
		const broken = ends.find((end) => !Number.isInteger(end));
		if (broken === undefined) return;
		const remedy = 'give the fact a smaller unit, or show it in words';
		reader.refuse(path, `${broken} is no whole number`, remedy);
	}

	/** A bar stands on nothing and reaches up to one number. */
	function checkBar(path: Path, value: NonNullable<FactEntry['value']>): void {
		if (typeof value === 'object') {
			const remedy = 'name a fact with a single number';
			reader.refuse(path, `${value.from} to ${value.to} is no height of a bar`, remedy);
		} else if (value <= 0) {
			const remedy = 'leave the year out, and say in the words why';
			reader.refuse(path, `${value} cannot be drawn as a bar`, remedy);
		} else checkWhole(path, value);
	}

	function checkBarYear(path: Path, id: string, [first, last]: [number, number]) {
		const year = parseDate(demand('date', path, id)?.date ?? '')?.year;
		if (year === undefined || (year >= first && year <= last)) return year;
		reader.refuse(
			path,
			`"${id}" counts ${year}, outside ${first} to ${last}`,
			'widen the years of the figure, or take the bar out',
		);
		return year;
	}

	function checkStep(path: Path, step: StepEntry): void {
		const { countries, places, views } = map;
		reader.refuseTwice([...path, 'focus'], step.focus ?? [], 'country');
		reader.refuseTwice([...path, 'names'], step.names ?? [], 'country');
		reader.refuseTwice([...path, 'lines'], step.lines ?? [], 'line');
		const named = step.places?.map(({ place }) => place);
		reader.refuseTwice([...path, 'places'], named ?? [], 'place');
		if (step.view) reader.find([...path, 'view'], step.view, views);
		step.focus?.forEach((id, index) => reader.find([...path, 'focus', index], id, countries));
		step.names?.forEach((id, index) => reader.find([...path, 'names', index], id, countries));
		step.places?.forEach(({ place, note }, index) => {
			reader.find([...path, 'places', index], place, places);
			if (note) reader.find([...path, 'places', index], note, facts);
		});
		step.lines?.forEach((id, index) => reader.find([...path, 'lines', index], id, outline.lines));
		for (const [id, state] of Object.entries(step.contingents ?? {})) {
			const at = [...path, 'contingents', id];
			const contingent = reader.find(at, id, outline.contingents);
			if (state !== 'gone' || !contingent || contingent.left) continue;
			reader.refuse(at, `"${id}" goes, but nothing says when`, 'give it left: a fact with a date');
		}
		if (step.figure) reader.find([...path, 'figure'], step.figure, outline.figures);
		if (step.date) checkStripDate([...path, 'date'], step.date);
	}

	function checkStripDate(path: Path, id: string): void {
		const date = demand('date', path, id)?.date;
		if (date === undefined || !outline.dates) return;
		const { from, to } = outline.dates;
		if (startOf(date) >= startOf(from) && startOf(date) <= startOf(to)) return;
		reader.refuse(path, `${date} is off the date strip`, `widen dates: ${from} to ${to} above`);
	}
}
