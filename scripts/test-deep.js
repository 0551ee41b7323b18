import { join } from 'node:path';
import { isBuilt } from './built.js';
import { root, run, runTool } from './command.js';

/*
 * The browser tests with many more sizes, colours and steps than `npm test` has time for. Files and
 * flags of Playwright may follow: npm run test:deep -- layout
 */

const asked = process.argv.slice(2);
const built =
	isBuilt(root) || (await run(process.execPath, [join(root, 'scripts/build.js')])) === 0;
process.exitCode = built
	? await runTool('@playwright/test', ['test', '--global-timeout=0', ...asked], {
			program: 'playwright',
			env: { DEEP: '1' },
		})
	: 1;
