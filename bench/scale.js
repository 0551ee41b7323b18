import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root, runTool } from '../scripts/command.js';
import { finish } from '../scripts/hosting/finish.js';
import { importSource } from '../scripts/import-source.js';
import { showProgress } from '../scripts/progress.js';
import { writeStory } from './content.js';
import { measureInTurn } from './measure.js';
import { servePages } from './pages.js';
import { drawPlot } from './plot.js';
import { rowsOf } from './results.js';

/** Every chapter keeps a step, and there are seven: six cannot be told. */
const steps = [7, 12, 24, 48, 96];

/** How wide the closest view is, in km: half as wide has about twice the points. The first is the story's. */
const closest = [900, 450, 225, 112];

/** What is shown of a page of some size. */
const shown = ['main thread, per 1,000 px', 'total blocking time', 'everything, packed'];

/**
 * Measures the pages as the story grows: by its steps, and by the points of its map.
 *
 * @param {import('./phone.js').Browsers} browsers
 * @param {import('./options.js').Options} options
 * @param {string} folder of the results
 */
export async function benchScale(browsers, options, folder) {
	const series = [
		{ name: 'steps', stories: steps.map((steps) => ({ steps })) },
		{ name: 'vertices', stories: closest.map((closest) => ({ closest })) },
	];
	for (const { name, stories } of series) {
		/** @type {import('./plot.js').Point[]} */
		const points = [];
		for (const wanted of stories) points.push(await measureStory(browsers, wanted, name, options));
		writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(points, null, '\t')}\n`);
		const file = join(folder, `${name}.svg`);
		writeFileSync(file, drawPlot(name, shown, points));
		console.log(relative(process.cwd(), file));
	}
}

/**
 * Builds a story of another size aside, and measures it once.
 *
 * @param {import('./phone.js').Browsers} browsers
 * @param {{ steps?: number, closest?: number }} wanted
 * @param {string} by what it is counted by
 * @param {import('./options.js').Options} options
 */
async function measureStory(browsers, wanted, by, options) {
	const content = mkdtempSync(join(tmpdir(), 'story-content-'));
	const { CONTENT } = process.env;
	try {
		writeStory(content, wanted);
		process.env.CONTENT = content;
		const site = await buildAside();
		const { pages, end } = await servePages(site, options.only);
		const label = Object.values(wanted).join();
		const progress = await showProgress(`Bench by ${by}, ${label}`);
		try {
			const once = { ...options, runs: 1, readings: 1 };
			const measured = await measureInTurn(browsers, pages, once, progress.at);
			return { at: by === 'steps' ? stepsIn(site) : await vertices(), rows: rowsOf(measured) };
		} finally {
			progress.end();
			await end();
		}
	} finally {
		if (CONTENT === undefined) delete process.env.CONTENT;
		else process.env.CONTENT = CONTENT;
		rmSync(content, { recursive: true, force: true });
	}
}

/** The site of the content that CONTENT names, finished as build/ is. */
async function buildAside() {
	const folder = '.svelte-kit/bench';
	const code = await runTool('vite', ['build', '--logLevel', 'error'], {
		env: { BUILD_FOLDER: folder },
	});
	if (code !== 0) throw new Error('A story of this size cannot be built.');
	const site = join(root, folder, 'site');
	/** @type {typeof import('../src/lib/content/load-story')} */
	const { loadStory } = await importSource('src/lib/content/load-story.ts');
	await finish(site, join(root, folder, 'hosting'), loadStory().story.newsroom);
	return site;
}

/** @param {string} site */
const stepsIn = (site) =>
	readFileSync(join(site, 'index.html'), 'utf8').match(/<section [^>]*\bdata-step=/g)?.length ?? 0;

/** How many points the map of the content that CONTENT names has. */
async function vertices() {
	/** @type {typeof import('./by-hand/desk')} */
	const { lay } = await importSource('bench/by-hand/desk.ts');
	return lay().topology.arcs.reduce((sum, arc) => sum + arc.length, 0);
}
