import { line } from './budgets.js';

/** @param {number} bytes */
const kB = (bytes) => `${Math.round(bytes / 1000)} kB`;

/** @param {number} n @param {string} one */
const count = (n, one) => `${n} ${n === 1 ? one : `${one}s`}`;

/**
 * What a build made, for who ran it, and what is still to be done.
 *
 * @param {import('./finish.js').Made} made
 * @param {Pick<import('../../src/lib/story/newsroom').Newsroom, 'address' | 'isExample'>} newsroom
 */
export function summary({ pages, embeds, cards, files, bytes, rows }, { address, isExample }) {
	const lines = [
		'The finished site is in build/, what hosts are told of it in hosting/ (see HOSTING.md).',
		`  pages         ${pages}${embeds > 0 ? `, and ${count(embeds, 'embed')}` : ''}`,
		`  files         ${files}, ${kB(bytes)}; each text as .br and .gz as well`,
		`  cards         ${cards}`,
		'What a reader is sent of the story, in brotli, against its budget, and the heaviest of it:',
		...rows.map((row) => `  ${line(row)}`),
	];
	if (isExample)
		lines.push(
			`  note          the address is still the example's, ${address}: write your own in newsroom.yaml`,
		);
	return lines.join('\n');
}
