import { requireNode } from '../scripts/node-version.js';

requireNode();
const { mkdirSync, writeFileSync } = await import('node:fs');
const { availableParallelism } = await import('node:os');
const { join, relative } = await import('node:path');
const { endOnInterrupt, root, run } = await import('../scripts/command.js');
const { readOptions, usage } = await import('./options.js');

/*
 * What the story costs a phone, beside the same words as a plain page, which is the limit, and the same
 * story made by hand with scrollama and d3.
 */

/** What is let go of in the end, and on Ctrl-C. @type {(() => Promise<unknown>)[]} */
const held = [];
const letGo = async () => {
	for (const end of held.splice(0).reverse()) await end();
};

/** Whatever is being measured then breaks off, and that is no news. */
let interrupted = false;

try {
	const options = readOptions(process.argv.slice(2));
	if (!options) console.log(usage);
	else {
		// 130 says "interrupted": what was half measured is not kept.
		endOnInterrupt(() => {
			interrupted = true;
			return letGo();
		}, 130);
		await bench(options);
	}
} catch (error) {
	if (!interrupted) console.error(error instanceof Error ? error.message : error);
	if (error instanceof TypeError && 'code' in error) console.error(usage);
	process.exitCode = 1;
} finally {
	await letGo();
}

/** @param {import('./options.js').Options} options */
async function bench(options) {
	const { isBuilt } = await import('../scripts/built.js');
	const isReady = options.asBuilt || isBuilt(root);
	if (!isReady && (await run(process.execPath, [join(root, 'scripts/build.js')])) !== 0)
		throw new Error('There is nothing to measure: mend what is said above.');
	const { showProgress } = await import('../scripts/progress.js');
	const { measureInTurn } = await import('./measure.js');
	const { servePages } = await import('./pages.js');
	const { startBrowsers } = await import('./phone.js');
	const { rowsOf } = await import('./results.js');
	const { formatTable } = await import('./table.js');

	const browsers = await startBrowsers();
	held.push(() => browsers.close());
	const { pages, end } = await servePages(join(root, 'build'), options.only);
	held.push(end);
	const progress = await showProgress('Bench');
	held.push(async () => progress.end());
	const measured = await measureInTurn(browsers, pages, options, progress.at);
	progress.end();

	const rows = rowsOf(measured);
	const folder = options.out;
	mkdirSync(folder, { recursive: true });
	const about = {
		at: new Date().toISOString(),
		chromium: browsers.usual.version(),
		node: process.version,
		cores: availableParallelism(),
		options,
	};
	const file = join(folder, 'bench.json');
	writeFileSync(file, `${JSON.stringify({ about, rows }, null, '\t')}\n`);
	const table = formatTable(rows);
	writeFileSync(join(folder, 'bench.txt'), `${table}\n`);
	console.log(`\n${table}\n\nTimes are this machine's; what holds elsewhere are the ratios.`);
	console.log(relative(process.cwd(), file));

	if (options.scale) {
		const { benchScale } = await import('./scale.js');
		await benchScale(browsers, options, folder);
	}
}
