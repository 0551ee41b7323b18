import { requireNode } from './node-version.js';

requireNode();
const { mkdtempSync, readFileSync, rmSync } = await import('node:fs');
const { tmpdir } = await import('node:os');
const { join } = await import('node:path');
const { endOnInterrupt, root, run, runTool } = await import('./command.js');
const { install } = await import('./install.js');
const { findBrowser } = await import('./browser.js');
const { lookUpFirefox, lookUpWebKit, provide, skipLine } = await import('./needs.js');
const { gather, visitIn } = await import('./engines/walk.js');
const { addCounts, countBrowser, countCheck, countLine, countUnit } = await import('./count.js');

/**
 * Why there is no browser; null where there is one. Looked for once: trying to install takes time.
 *
 * @type {Error | null}
 */
let noBrowser = null;

/**
 * Old browsers for their stage, and a line for each that cannot be had.
 *
 * @type {import('./engines/walk.js').Gathered['here']}
 */
let presentEngines = [];

/** @type {string[]} */
let missingEngines = [];

const reports = mkdtempSync(join(tmpdir(), 'story-test-'));

/**
 * What the build has written, read without a browser.
 *
 * @param {string} name of the report
 * @param {{ env?: Record<string, string>, names?: string[] }} [options] the names of tests; none: all
 */
async function checkSite(name, { env, names = [] } = {}) {
	const file = join(reports, name);
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const config = '--config=tests/site/vitest.config.ts';
	const code = await runTool('vitest', ['run', config, ...reporters, ...names], { env });
	return countUnit(readReport(name), code);
}

/** @param {string} name */
function readReport(name) {
	try {
		return JSON.parse(readFileSync(join(reports, name), 'utf8'));
	} catch {
		return null;
	}
}

/**
 * In this order, each going on after another failed, so that one run shows every problem. Only the
 * browser has nothing to open when there is no build.
 *
 * Those that run `together` start with the first of them, as each keeps one core busy.
 *
 * @type {{ name: string, heading: string, needs?: string, together?: boolean,
 *   run: (options: import('./command.js').Options) => Promise<import('./count.js').Count> }[]}
 */
const stages = [
	{
		name: 'format',
		heading: 'Format (prettier; "npm run format" mends it)',
		together: true,
		run: async (options) => countCheck(await runTool('prettier', ['--check', '.'], options)),
	},
	{
		name: 'lint',
		heading: 'Lint (eslint)',
		together: true,
		run: async (options) =>
			countCheck(await runTool('eslint', ['.', '--max-warnings', '0'], options)),
	},
	{
		name: 'types',
		heading: 'Types (svelte-check)',
		together: true,
		run: async (options) => {
			const sync = { ...options, program: 'svelte-kit' };
			const synced = await runTool('@sveltejs/kit', ['sync'], sync);
			return countCheck(synced || (await runTool('svelte-check', ['--fail-on-warnings'], options)));
		},
	},
	{
		name: 'unit',
		heading: 'Unit tests (vitest)',
		run: async () => {
			const file = join(reports, 'unit.json');
			const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
			const code = await runTool('vitest', ['run', ...reporters]);
			return countUnit(readReport('unit.json'), code);
		},
	},
	{
		name: 'build',
		heading: 'Build (vite)',
		run: async () => countCheck(await run(process.execPath, [join(root, 'scripts/build.js')])),
	},
	{
		name: 'site',
		heading: 'What the build has written (vitest)',
		needs: 'build',
		run: () => checkSite('site.json'),
	},
	{
		name: 'browser',
		heading: 'Browser tests on the built site (playwright)',
		needs: 'build',
		run: async () => {
			if (noBrowser) throw noBrowser;
			const code = await runTool('@playwright/test', ['test', '--reporter=list,json'], {
				program: 'playwright',
				env: { PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'browser.json') },
			});
			return countBrowser(readReport('browser.json'), code);
		},
	},
	{
		name: 'another',
		heading: 'The same checks on another story (vite, playwright)',
		run: async () => {
			if (noBrowser) throw noBrowser;
			const { buildAnother, checks, daily, written } = await import('./another-story.js');
			const { code, env } = await buildAnother();
			if (code !== 0) return countCheck(code);
			const read = await checkSite('another-site.json', { env, names: written });
			const asked = process.env.DEEP ? checks : daily;
			const ended = await runTool('@playwright/test', ['test', '--reporter=list,json', ...asked], {
				program: 'playwright',
				env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'another.json') },
			});
			return addCounts(read, countBrowser(readReport('another.json'), ended));
		},
	},
	{
		name: 'browsers',
		heading: 'The main walk in Firefox and in WebKit (vitest)',
		needs: 'build',
		run: async () => {
			const { serve } = await import('./serve.js');
			const { startFirefox } = await import('./firefox.js');
			const { startWebKit } = await import('./webkit.js');
			const [firefox, webkit] = [lookUpFirefox(), lookUpWebKit()];
			// One walk each. A run in which nothing runs would count as failed.
			if (!firefox && !webkit) return { passed: 0, failed: 0, skipped: 2 };

			/** @type {(() => Promise<void>)[]} */
			const ends = [];
			try {
				const site = await serve(join(root, 'build'), 0);
				ends.push(site.close);
				/** @type {Record<string, string>} */
				const env = { STORY_ADDRESS: site.address };
				if (firefox) {
					const { address, end } = await startFirefox(firefox, join(reports, 'firefox'));
					ends.push(end);
					env.FIREFOX_ADDRESS = address;
				}
				if (webkit) {
					const { address, end } = await startWebKit(webkit, join(reports, 'webkit'));
					ends.push(end);
					env.WEBKIT_ADDRESS = address;
				}
				const file = join(reports, 'browsers.json');
				const code = await runTool(
					'vitest',
					[
						'run',
						'browsers/',
						'--config=tests/browsers/vitest.config.ts',
						'--reporter=verbose',
						'--reporter=json',
						`--outputFile.json=${file}`,
					],
					{ env },
				);
				return countUnit(readReport('browsers.json'), code);
			} finally {
				for (const end of ends.reverse()) await end();
			}
		},
	},
	{
		name: 'engines',
		heading: 'The story in browsers of years ago (vitest)',
		needs: 'build',
		run: async () => {
			const skipped = missingEngines.length;
			if (presentEngines.length === 0) return { passed: 0, failed: 0, skipped };
			if (noBrowser) throw noBrowser;
			const file = join(reports, 'engines.json');
			const args = ['--reporter=json', `--outputFile.json=${file}`];
			const code = await visitIn('main', presentEngines, join(reports, 'engines'), { args });
			const count = countUnit(readReport('engines.json'), code);
			return { ...count, skipped: count.skipped + skipped };
		},
	},
];

/**
 * Starts a stage.
 *
 * @param {typeof stages[number]} stage
 * @param {boolean} quiet whether its words are kept until it has ended
 */
function start(stage, quiet) {
	/** @type {string[]} */
	const words = [];
	const since = performance.now();
	const ended = stage.run(quiet ? { hear: (text) => words.push(text) } : {}).catch((error) => {
		console.error(error instanceof Error ? error.message : error);
		return countCheck(1);
	});
	return { ended, since, words };
}

/** @param {number} since */
const secondsSince = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

// 130 says "interrupted": half a test run has not passed.
endOnInterrupt(() => rmSync(reports, { recursive: true, force: true, maxRetries: 5 }), 130);

// Some stages by name, or all: `node scripts/test.js format lint types`.
const asked = process.argv.slice(2);
const chosen = stages.filter(({ name }) => asked.length === 0 || asked.includes(name));
const unknown = asked.filter((name) => !stages.some((stage) => stage.name === name));

/** @type {{ name: string, count: import('./count.js').Count, line: string }[]} */
const done = [];

/** @type {string[]} */
let skips = [];

try {
	if (unknown.length > 0)
		throw new Error(
			`No such stage: ${unknown.join(', ')}. There are ${stages.map(({ name }) => name).join(', ')}.`,
		);
	await install();
	// Before anything else, so that a machine without one is told at once and not in five minutes.
	const needing = [...chosen.map(({ name }) => name), ...(process.env.DEEP ? ['deep'] : [])];
	skips = (await provide(needing)).map(skipLine);
	if (chosen.some(({ name }) => name === 'engines')) {
		({ here: presentEngines, skips: missingEngines } = gather(
			({ daily }) => daily || !!process.env.DEEP,
		));
		skips.push(...missingEngines);
	}
	for (const skip of skips) console.log(skip);
	// The stage itself reports the failure as its own.
	if (chosen.some(({ name }) => name === 'browser' || name === 'engines')) {
		await findBrowser().catch((error) => {
			noBrowser = error;
			console.error(error.message);
		});
	}

	/** @type {Map<string, ReturnType<typeof start>>} */
	const begun = new Map();
	for (const [index, stage] of chosen.entries()) {
		console.log(`\n── ${index + 1} of ${chosen.length} · ${stage.heading}`);
		const unmet = done.find(({ name, count }) => name === stage.needs && count.failed > 0);
		if (unmet) {
			console.log(`Not run: ${unmet.name} failed.`);
			done.push({ name: stage.name, count: { passed: 0, failed: 0, skipped: 0 }, line: 'not run' });
			continue;
		}
		if (stage.together && begun.size === 0)
			for (const each of chosen) if (each.together) begun.set(each.name, start(each, true));
		const { ended, since, words } = begun.get(stage.name) ?? start(stage, false);
		const count = await ended;
		if (words.length > 0) console.log(words.join(''));
		const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
		const line = `${countLine([count])}${skipped} in ${secondsSince(since)}`;
		console.log(`── ${stage.name}: ${line}`);
		done.push({ name: stage.name, count, line });
	}
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	done.push({ name: 'install', count: countCheck(1), line: 'failed' });
}

rmSync(reports, { recursive: true, force: true, maxRetries: 5 });

console.log(`\nAll in ${secondsSince(0)}`);
for (const { name, count, line } of done) {
	console.log(`  ${name.padEnd(8)} ${line}`);
	// A log may be read by its end alone.
	for (const failure of count.failures ?? []) console.log(`           ✗ ${failure}`);
}
for (const skip of skips) console.log(`  ${skip}`);
console.log(countLine(done.map(({ count }) => count)));
if (done.some(({ count }) => count.failed > 0)) process.exitCode = 1;
