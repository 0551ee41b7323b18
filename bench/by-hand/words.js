/**
 * The words of the text edition, taken apart where another page needs them so. Each part is markup as
 * it stands there.
 *
 * @typedef {{ style: string, opening: string, parts: Part[], after: string }} Words
 * `opening`: the first step, which is the title · `after`: what stands below the story
 * @typedef {{ id: string, chapter: string, words: string }} Part `chapter`: its heading, where the step
 * opens one, or empty
 */

/** What stands between the words of a step and is a picture elsewhere. */
const table = /<table>[^]*?<\/table>/g;

/**
 * @param {string} page of the text edition
 * @returns {Words}
 */
export function wordsOf(page) {
	const main = /<main>([^]*)<\/main>/.exec(page)?.[1];
	const opening = main && /<header\b[^]*?<\/header>/.exec(main)?.[0];
	if (!main || !opening) throw new Error('The text edition has another form than it had.');
	const told = main.slice(main.indexOf(opening) + opening.length);
	/** @type {Part[]} */
	const parts = [];
	let chapter = '';
	let after = '';
	for (const piece of told.split(/(?=<h[23]\b)/)) {
		const step = /^<h3 id="([^"]+)"/.exec(piece)?.[1];
		if (step !== undefined) {
			parts.push({ id: step, chapter, words: piece.replace(table, '').trim() });
			chapter = '';
		} else {
			// Of two headings in a row the first opens no step: it stands below the story already.
			after += chapter;
			chapter = piece.trim();
		}
	}
	const style = /<style>([^]*?)<\/style>/.exec(page)?.[1] ?? '';
	return { style, opening, parts, after: after + chapter };
}
