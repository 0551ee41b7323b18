import { existsSync } from 'node:fs';
import { serve } from '../../scripts/serve.js';
import { site } from '../site/site';

/** Serves the built site while the browser tests run. Playwright's workers inherit the address. */
export default async function served() {
	if (!existsSync(site)) throw new Error(`${site} is missing: run "npm run build" first.`);
	const server = await serve(site, 0);
	process.env.STORY_ADDRESS = server.address;
	return server.close;
}
