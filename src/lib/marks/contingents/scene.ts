import { interpolateNumber } from 'd3';
import { discRadius, dotsOf } from '../../parts/dots';
import { found } from '../../parts/found';
import { isSame, pointBetween } from '../../parts/moving';
import type { Point } from '../../geography/geography';
import type { Status, Whose } from '../../story/story';
import type { Ground, Mark, SceneFacet } from '../mark';

/** A force in a country: one dot stands for `Story.dot` people. */
export interface Contingent {
	id: string;
	/** The country it stands in. */
	country: string;
	whose: Whose;
	/** The fact that says how many. */
	fact: string;
	/** The fact that says when it was gone; null while it stays. */
	left: string | null;
	/** Short line at the dots: "about 1,200 soldiers". */
	label: string;
	/** The line below while it is there: "Feb 2022". */
	here: string;
	/** The line that stands instead of both once it has gone: "left Aug 2022"; null if it stays. */
	gone: string | null;
	/** What it is called in a list: "Forces in the north". */
	name: string;
	/** The same on the map, beside a number or a date: "soldiers". */
	who: string;
}

/** Dots for a force: those that are there, and, small, those that have gone. */
export interface ContingentMark extends Mark, Point {
	fact: string;
	status: Status;
	whose: Whose;
	/** How many dots there are in all. */
	count: number;
	/** How many of them have gone, as a share from 0 to 1. */
	gone: number;
	/** SVG path data around the origin, one pixel a unit: the dots that are there, those that have gone. */
	there: string;
	departed: string;
	/** Distance from the middle to the outermost dot's edge, in pixels. */
	radius: number;
	/** The country it stands in; its name is written here and nowhere else. Empty where another of its
	 *  forces has it. */
	country: string;
	/** How many there are: "about 1,200 soldiers"; empty once they have gone. */
	label: string;
	/** As of when, or when they left. */
	note: string;
	/** Where its words stand, if not below its dots. */
	side?: 'above' | 'before' | 'after';
}

/** Whether a force is there, by its id. */
export type Presences = Record<string, 'present' | 'gone' | 'hidden'>;

export interface Contingents {
	/** How many people one dot stands for. */
	dot: number;
	all: Contingent[];
}

const contingents: SceneFacet<Presences, ContingentMark, Contingents> = {
	slot: 'map',
	key: 'contingents',
	empty: {},
	// A force that a step does not name stays as it was.
	fold: (before, change) => ({ ...before, ...change }),
	rest: (presences, { dot, all }, ground) =>
		inSight(presences, all).map((contingent) =>
			markOf(contingent, dot, ground, presences[contingent.id] === 'gone'),
		),
	naming: (presences, { all }) => inSight(presences, all).map(({ country }) => country),
	between: () => empty,
};

function inSight(presences: Presences, all: Contingent[]): Contingent[] {
	return all.filter(({ id }) => (presences[id] ?? 'hidden') !== 'hidden');
}

function markOf(
	contingent: Contingent,
	dot: number,
	{ names, facts, map, view }: Ground,
	gone: boolean,
): ContingentMark {
	const fact = found(facts, contingent.fact, 'fact');
	const count = Math.round((fact.value ?? 0) / dot);
	return {
		id: contingent.id,
		shown: 1,
		...(map.labels[view]?.[contingent.id] ??
			found(map.contingents, contingent.id, 'place for the contingent')),
		fact: fact.id,
		status: fact.status,
		whose: contingent.whose,
		count,
		gone: gone ? 1 : 0,
		...dotsOf(count, gone ? 1 : 0),
		radius: discRadius(count),
		country: found(names, contingent.country, 'name'),
		label: gone ? '' : contingent.label,
		note: gone ? (contingent.gone ?? '') : contingent.here,
	};
}

/** Its dots go one after another; what is written at them changes when half have gone. */
function empty(from: ContingentMark, to: ContingentMark, t: number): ContingentMark {
	if (isSame(from, to) && from.gone === to.gone) return to;
	const gone = interpolateNumber(from.gone, to.gone)(t);
	const { label, note } = t < 0.5 ? from : to;
	return { ...to, ...pointBetween(from, to, t), gone, label, note, ...dotsOf(to.count, gone) };
}

export default contingents;
