import { join } from 'node:path';
import { isBuilt } from './built.js';
import { root, run, runTool } from './command.js';
import { provide, skipLine } from './needs.js';

/*
 * What `npm test` has no time for: every tree of content nobody meant, the commands from end to end
 * (tests/**\/*.deep.ts), the browser tests at every step and in many more sizes and colours, real web
 * servers, all browsers. Files and flags of Playwright may follow, and the tests without a browser of
 * that name run as well: npm run test:deep -- layout
 */

process.env.DEEP = '1';
const asked = process.argv.slice(2);
const build = () => run(process.execPath, [join(root, 'scripts/build.js')]);

/** @param {string[]} names */
async function runNamed(names) {
	for (const need of await provide(['browser', 'deep'])) console.log(skipLine(need));
	const vitest = ['run', '--passWithNoTests', ...names];
	const unit = await runTool('vitest', vitest);
	if (!isBuilt(root) && (await build()) !== 0) return 1;
	const site = await runTool('vitest', [...vitest, '--config=tests/site/vitest.config.ts']);
	const browser = await runTool('@playwright/test', ['test', '--pass-with-no-tests', ...asked], {
		program: 'playwright',
	});
	return unit || site || browser;
}

const names = asked.filter((word) => !word.startsWith('-'));
process.exitCode =
	asked.length > 0
		? await runNamed(names)
		: await run(process.execPath, [
				join(root, 'scripts/test.js'),
				...['unit', 'build', 'site', 'browser', 'another', 'browsers', 'engines'],
			]);
