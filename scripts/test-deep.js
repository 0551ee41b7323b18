import { join } from 'node:path';
import { isBuilt } from './built.js';
import { root, run, runTool } from './command.js';
import { provide, skipLine } from './needs.js';

/*
 * What `npm test` has no time for: every tree of content nobody meant, and the browser tests in many
 * more sizes, colours and steps. Files and flags of Playwright may follow, and unit tests of that name
 * run as well: npm run test:deep -- layout
 */

const asked = process.argv.slice(2);
const env = { DEEP: '1' };
for (const need of await provide(['browser', 'deep'])) console.log(skipLine(need));

const names = asked.filter((word) => !word.startsWith('-'));
const unit = await runTool('vitest', ['run', '--passWithNoTests', ...names], { env });

const built =
	isBuilt(root) || (await run(process.execPath, [join(root, 'scripts/build.js')])) === 0;
const browser = built
	? await runTool(
			'@playwright/test',
			['test', '--global-timeout=0', '--pass-with-no-tests', ...asked],
			{ program: 'playwright', env },
		)
	: 1;
process.exitCode = unit || browser;
