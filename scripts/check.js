import { join } from 'node:path';
import { endOnInterrupt, root, run } from './command.js';

/*
 * Format, lint and types, and then the editor's report. The report comes whatever the others say:
 * an editor may have nothing to do with them. With --json it comes alone.
 */

endOnInterrupt(undefined, 130);

const asked = process.argv.slice(2);
const code =
	asked.length > 0
		? 0
		: await run(process.execPath, [join(root, 'scripts/test.js'), 'format', 'lint', 'types']);
if (asked.length === 0) console.log();
const reported = await run(process.execPath, [join(root, 'scripts/report.js'), ...asked]);
process.exitCode = code || reported;
