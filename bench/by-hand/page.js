import { wordsOf } from './words.js';

/**
 * The page made by hand, as markup.
 *
 * @param {string} text the text edition's page, from which the words are taken
 * @param {import('./desk').Desk} desk
 * @param {string} style
 * @param {string} script its address
 */
export function pageByHand(text, desk, style, script) {
	const words = wordsOf(text);
	const title = /<title>([^]*?)<\/title>/.exec(text)?.[1] ?? '';
	const language = /<html ([^>]*)>/.exec(text)?.[1] ?? '';
	const step = (/** @type {string} */ inner) =>
		`<section class="step"><div class="card">${inner}</div></section>`;
	const steps = [words.opening, ...words.parts.map(({ chapter, words }) => chapter + words)];
	// In a script element nothing is markup but what looks like the end of it.
	const data = JSON.stringify(desk).replaceAll('<', '\\u003c');
	return `<!doctype html><html ${language}><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<title>${title}</title><style>${words.style}${style}</style>
<link rel="preload" href="map.json" as="fetch" crossorigin="anonymous">
<script type="module" src="${script}"></script></head><body><main class="story">
<div id="graphic"><svg aria-hidden="true"><g class="map"></g><rect class="veil"></rect><g class="lines"></g><g class="marks"></g><g class="names"></g></svg><div id="figure"></div><p id="date"></p></div>
<div class="steps">${steps.map(step).join('\n')}</div></main><div class="after">${words.after}</div>
<script type="application/json" id="desk">${data}</script></body></html>`;
}
