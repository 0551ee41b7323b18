import { ratio, spread } from './numbers.js';

/**
 * One line of the table: a figure of every page, and how the story stands to the others.
 *
 * @typedef {{ name: string, unit: string, pages: Record<string, import('./numbers.js').Spread>,
 *   ratios: Record<string, import('./numbers.js').Spread | null> }} Row
 */

/** @typedef {Awaited<ReturnType<typeof import('./measure.js').measurePage>>} Run */

/** @type {[name: string, unit: string, of: (weight: import('./weight.js').Fetched) => number][]} */
const weights = [
	['script, packed', 'kB', ({ script }) => script / 1000],
	['everything, packed', 'kB', ({ bytes }) => bytes / 1000],
	['requests', '', ({ requests }) => requests],
	['requests to others', '', ({ others }) => others],
];

/** @type {[name: string, unit: string, of: keyof Run][]} */
const runs = [
	['first contentful paint', 'ms', 'firstPaint'],
	['largest contentful paint', 'ms', 'largestPaint'],
	['first picture of the map', 'ms', 'firstPicture'],
	['layout shift', '', 'shift'],
	['total blocking time', 'ms', 'blocking'],
	['main thread, per 1,000 px', 'ms', 'mainThread'],
	['· script', 'ms', 'script'],
	['· style', 'ms', 'style'],
	['· layout', 'ms', 'layout'],
	['· paint', 'ms', 'paint'],
	['raster, per 1,000 px', 'ms', 'raster'],
	['main thread, per its frame', 'ms', 'perUpdate'],
	['longest task while scrolling', 'ms', 'longest'],
	['long tasks while scrolling', '', 'longTasks'],
	['frames drawn a second', '', 'drawn'],
	['· 95 in 100 within', 'ms', 'drawnLate'],
	['frames of the main thread', '', 'updated'],
	['· 95 in 100 within', 'ms', 'updatedLate'],
	['heap kept after re-reading', 'kB', 'heap'],
];

/**
 * What was measured, as rows.
 *
 * @param {Record<string, import('./measure.js').Measured>} measured
 * @param {string} [story] the page that is compared with the others
 * @returns {Row[]}
 */
export function rowsOf(measured, story = 'story') {
	const pages = Object.entries(measured);
	/** @param {string} name @param {string} unit @param {(page: import('./measure.js').Measured) => number[]} of */
	const row = (name, unit, of) => {
		const values = Object.fromEntries(pages.map(([page, all]) => [page, of(all)]));
		const own = values[story];
		const others = own ? Object.entries(values).filter(([page]) => page !== story) : [];
		return {
			...{ name, unit },
			pages: Object.fromEntries(pages.map(([page]) => [page, spread(values[page] ?? [])])),
			ratios: Object.fromEntries(others.map(([page, other]) => [page, ratio(own ?? [], other)])),
		};
	};
	return [
		...weights.map(([name, unit, of]) => row(name, unit, ({ weight }) => [of(weight)])),
		...runs.map(([name, unit, key]) => row(name, unit, ({ runs }) => runs.map((run) => run[key]))),
	];
}
