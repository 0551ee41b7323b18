import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { endOnInterrupt } from './command.js';
import { gather, visitIn } from './engines/walk.js';

/*
 * The built story in old browsers: walks all of them, or those whose names hold a word.
 *
 *   node scripts/engines.js 80 firefox             DEEP=1 looks at more windows and more pixels
 *   node scripts/engines.js --pictures <folder>    pictures of them instead, for a person to look at
 */

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { pictures: { type: 'string' } },
});
const profiles = mkdtempSync(join(tmpdir(), 'story-engines-'));
const letGo = () => rmSync(profiles, { recursive: true, force: true, maxRetries: 5 });
endOnInterrupt(letGo, 130);

const words = positionals.map((word) => word.toLowerCase());
const { here, skips } = gather(
	({ name }) => words.length === 0 || words.some((word) => name.toLowerCase().includes(word)),
);
for (const skip of skips) console.log(skip);
const { pictures } = values;
try {
	if (here.length > 0)
		process.exitCode = await visitIn(pictures ? 'pictures' : 'main', here, profiles, {
			env: pictures ? { PICTURES: resolve(pictures) } : {},
		});
} finally {
	letGo();
}
