import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../scripts/command.js';

/** @typedef {'plain' | 'by-hand' | 'story'} PageName */

/**
 * @typedef {{ runs: number, distance: number, readings: number, only: PageName[],
 *   scale: boolean, asBuilt: boolean, out: string }} Options
 * `distance`: how far is scrolled, in pixels · `readings`: how often the story is read again for its
 * heap · `out`: the folder of the results
 */

/** The pages, in the order in which they are measured and shown: the limit first. */
export const pageNames = /** @type {const} */ (['plain', 'by-hand', 'story']);

export const usage = `npm run bench -- [--runs 5] [--quick] [--only story] [--scale] [--as-built] [--out folder]
--runs     how often each page is measured; 5 is usual
--quick    one run and half the way: whether it works, not what it comes to
--only     ${pageNames.join(', ')}; may be given more than once
--scale    also against the number of steps and the detail of the map: nine builds, a quarter of an hour
--as-built no new build, though the sources are newer
--out      where the results are written; bench/results is usual`;

/** Where most of the story's steps have gone by, six seconds of scrolling. */
const whole = 14_400;

/**
 * What is asked of the bench.
 *
 * @param {string[]} args
 * @returns {Options | null} null where only the usage is asked for
 * @throws {Error} one line, where the arguments make no sense
 */
export function readOptions(args) {
	const { values } = parseArgs({
		args,
		options: {
			runs: { type: 'string' },
			quick: { type: 'boolean', default: false },
			only: { type: 'string', multiple: true, default: [] },
			scale: { type: 'boolean', default: false },
			'as-built': { type: 'boolean', default: false },
			out: { type: 'string', default: join(root, 'bench/results') },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) return null;
	const runs = Number(values.runs ?? (values.quick ? 1 : 5));
	if (!Number.isInteger(runs) || runs < 1 || runs > 99)
		throw new Error(`--runs ${values.runs}: write a whole number from 1 to 99.`);
	const unknown = values.only.filter((name) => !pageNames.some((known) => known === name));
	if (unknown.length > 0)
		throw new Error(`--only ${unknown.join(', ')}: there are ${pageNames.join(', ')}.`);
	return {
		runs,
		distance: values.quick ? whole / 2 : whole,
		readings: values.quick ? 2 : 5,
		only: pageNames.filter((name) => values.only.length === 0 || values.only.includes(name)),
		scale: values.scale,
		asBuilt: values['as-built'],
		out: resolve(values.out),
	};
}
