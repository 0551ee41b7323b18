import { join } from 'node:path';
import { isBuilt } from './built.js';
import { root, run, runTool } from './command.js';

/*
 * The browser tests that go through sizes, colours and steps, with many more of them than `npm test` has
 * time for. Files
 * and flags of Playwright may follow: npm run test:deep -- layout
 */

const asked = process.argv.slice(2);
const built =
	isBuilt(root) || (await run(process.execPath, [join(root, 'scripts/build.js')])) === 0;
const files =
	asked.length > 0
		? asked
		: ['layout', 'contrast', 'zoom', 'axe', 'place', 'explore', 'embed.spec', 'relocation'];
process.exitCode = built
	? await runTool('@playwright/test', ['test', '--global-timeout=0', ...files], {
			program: 'playwright',
			env: { DEEP: '1' },
		})
	: 1;
