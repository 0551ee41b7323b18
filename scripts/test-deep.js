import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isBuilt } from './built.js';
import { root, run, runTool } from './command.js';
import { gather, visitIn } from './engines/walk.js';
import { provide, skipLine } from './needs.js';

/*
 * What `npm test` has no time for: every tree of content nobody meant, the commands from end to end
 * (tests/**\/*.deep.ts), the browser tests in many more sizes, colours and steps, and all old browsers.
 * Files and flags of Playwright may follow, and unit tests of that name run as well:
 * npm run test:deep -- layout
 */

const asked = process.argv.slice(2);
const env = { DEEP: '1' };
for (const need of await provide(['browser', 'deep'])) console.log(skipLine(need));
const { here, skips } = gather(() => true);
for (const skip of skips) console.log(skip);

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

let engines = 0;
if (built && here.length > 0 && (names.length === 0 || names.includes('engines'))) {
	const profiles = mkdtempSync(join(tmpdir(), 'story-engines-'));
	engines = await visitIn('main', here, profiles, { env });
	rmSync(profiles, { recursive: true, force: true, maxRetries: 5 });
}
process.exitCode = unit || browser || engines;
