import { existsSync } from 'node:fs';
import { join } from 'node:path/posix';
import {
	isShape,
	sent,
	weightOfParts,
	weightOfReading,
	weightOfShapes,
	weightToTitle,
} from './weight.js';

/**
 * What a reader may be asked for, and what a build asks.
 *
 * @typedef {import('./weight.js').Item} Item
 * @typedef {{ what: string, is: number, most: number, unit: 'B' | '', largest: Item[] }} Row
 */

/** What ten packets hold: the first that a server sends before it hears back. */
const ROUND_TRIP = 14_336;

/** How many of its largest contributors a row names. */
const NAMED = 3;

/**
 * Every budget that can be counted, beside what a finished site comes to. Bytes are those sent in
 * brotli, of a story read from its first line to its last; a kB is a thousand of them.
 *
 * @param {string} folder the finished site
 * @returns {Row[]}
 */
export function budgets(folder) {
	const { files, requests, bytes, strangers } = weightOfReading(folder);
	const of = (/** @type {RegExp} */ kind) => files.filter(({ name }) => kind.test(name));
	const parts = weightOfParts(folder, 'index.html');
	const shapes = parts.filter(({ name }) => isShape(name));
	const others = parts.filter(({ name }) => !isShape(name));
	return [
		row('everything', 140_000, files, bytes),
		row('script', 50_000, of(/\.js$/)),
		row('page', 80_000, others, sent(folder, 'index.html')),
		row('fonts', 40_000, of(/\.woff2$/)),
		row('map', 15_000, shapes, weightOfShapes(folder)),
		row(
			'title',
			ROUND_TRIP,
			others.filter(({ name }) => name === 'styles'),
			weightToTitle(folder),
		),
		...textEdition(folder),
		{ what: 'requests', is: requests, most: 12, unit: '', largest: largest(files) },
		{
			what: 'third parties',
			is: strangers.length,
			most: 0,
			unit: '',
			largest: strangers.slice(0, NAMED).map((name) => ({ name, bytes: 0 })),
		},
	];
}

/**
 * Of the text edition, where the newsroom has not left it out.
 *
 * @param {string} folder
 */
function textEdition(folder) {
	const page = 'text/index.html';
	if (!existsSync(join(folder, page))) return [];
	return [row('text edition', ROUND_TRIP, weightOfParts(folder, page), sent(folder, page))];
}

/**
 * @param {string} what
 * @param {number} most
 * @param {Item[]} items
 * @param {number} [is] where the items come to something else together
 * @returns {Row}
 */
function row(what, most, items, is = items.reduce((sum, { bytes }) => sum + bytes, 0)) {
	return { what, is, most, unit: 'B', largest: largest(items) };
}

/** @param {Item[]} items */
const largest = (items) => [...items].sort((a, b) => b.bytes - a.bytes).slice(0, NAMED);

/** @param {number} amount @param {Row['unit']} unit */
const said = (amount, unit) => (unit === 'B' ? `${(amount / 1000).toFixed(1)} kB` : String(amount));

/**
 * A row as a line: what it comes to, what it may, and where it goes.
 *
 * @param {Row} row
 */
export function line({ what, is, most, unit, largest }) {
	const heaviest = largest
		.map(({ name, bytes }) => (bytes > 0 ? `${name} ${said(bytes, 'B')}` : name))
		.join(', ');
	const verdict = is > most ? ' OVER' : '';
	return `${what.padEnd(14)}${said(is, unit).padStart(9)} of ${said(most, unit).padEnd(9)}${verdict} ${heaviest}`.trimEnd();
}
