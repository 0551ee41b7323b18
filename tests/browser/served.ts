import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/command.js';
import { serve } from '../../scripts/serve.js';

/** Serves the built site while the browser tests run. Playwright's workers inherit the address. */
export default async function served() {
	const build = join(root, 'build');
	if (!existsSync(build)) throw new Error('build/ is missing: run "npm run build" first.');
	const server = await serve(build, 0);
	process.env.STORY_ADDRESS = server.address;
	return server.close;
}
