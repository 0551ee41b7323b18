import { greatest, max, min, range, scaleBand, ticks } from 'd3';
import type { Fact, Status, Whose } from '../../story/story';
import type { Figure } from '../figure';
import type { BarsMark } from './scene';

/** Counts by calendar year, of one or more sources. */
export interface BarsFigure extends Figure {
	title: string;
	series: Series[];
	years: [number, number];
	/** Said across the years for which the first series has no count; may be empty. */
	gap: string;
}

/** One source's bars. Two series are never joined or added. */
export interface Series {
	id: string;
	whose: Whose;
	label: string;
	/** `year` is the calendar year that the fact counts. */
	bars: { fact: string; year: number }[];
}

/** From the surest on. */
const GRADES: Status[] = ['confirmed', 'attributed', 'disputed', 'unverified'];

/** What a key may say of several bars at once: no more than is known of each. */
function leastSure(statuses: Status[]): Status {
	return greatest(statuses, (status) => GRADES.indexOf(status)) ?? 'unverified';
}

/** About how many gridlines a chart has; d3 rounds to a number that falls on even thousands. */
const GRIDLINES = 3;

/**
 * A chart of counts by calendar year. Each source keeps its own bars: where two speak of the same
 * year, the shorter stands inside the taller, and nothing joins one year to the next.
 */
export function barsMark(
	figure: BarsFigure,
	fact: (id: string) => Fact,
	format: (value: number) => string,
): Omit<BarsMark, 'id' | 'shown'> {
	const [first, last] = figure.years;
	const bars = figure.series.flatMap((series) => series.bars);
	const value = (id: string) => fact(id).value ?? 0;
	// The axis starts at nothing and ends at the tallest bar: a share is all the scale there is.
	// d3's linear scale would bring its colours and its formats to every reader for one division.
	const top = max(bars, (bar) => value(bar.fact)) ?? 1;
	// Where so few are counted that d3 would halve them, a gridline at each is enough.
	const lines = ticks(0, top, GRIDLINES).filter(Number.isInteger);
	const x = scaleBand(range(first, last + 1), [0, 1])
		.paddingInner(0.2)
		.paddingOuter(0.1);

	return {
		title: figure.title,
		caption: figure.caption,
		ticks: lines.map((tick) => ({ y: 1 - tick / top, text: format(tick) })),
		years: range(first, last + 1).map((year) => ({
			x: (x(year) ?? 0) + x.bandwidth() / 2,
			text: String(year),
		})),
		gap: gap(),
		series: figure.series.map(({ id, whose, label, bars }) => ({
			id,
			whose,
			label,
			status: leastSure(bars.map((bar) => fact(bar.fact).status)),
			bars: bars.map((bar) => ({
				fact: bar.fact,
				status: fact(bar.fact).status,
				text: format(value(bar.fact)),
				x: x(bar.year) ?? 0,
				width: x.bandwidth(),
				height: value(bar.fact) / top,
				inner: figure.series.some(({ bars }) =>
					bars.some((other) => other.year === bar.year && value(other.fact) > value(bar.fact)),
				),
			})),
		})),
	};

	function gap() {
		const start = min(figure.series[0]?.bars ?? [], (bar) => bar.year);
		if (!figure.gap || start === undefined || start <= first) return null;
		return { x: 0, width: x(start) ?? 0, text: figure.gap };
	}
}
