import { requireNode } from './node-version.js';

requireNode();
// Imported only now: an older Node might not even read these, and sirv may not be installed yet.
const { join } = await import('node:path');
const { endOnInterrupt, root, run } = await import('./command.js');
const { install } = await import('./install.js');
const { isBuilt } = await import('./built.js');

/** @type {{ address: string, close: () => Promise<void> } | undefined} */
let server;

endOnInterrupt(() => server?.close());

try {
	const port = Number(process.env.PORT ?? 4173);
	if (!Number.isInteger(port) || port < 0 || port > 65535)
		throw new Error(`PORT=${process.env.PORT} is no port: write a number from 1 to 65535.`);

	await install();
	if (!isBuilt(root)) {
		console.log('Building the story …');
		const code = await run(process.execPath, [join(root, 'scripts/build.js')]);
		if (code !== 0)
			throw new Error(
				'There is nothing new to serve: mend what is said above, then run "npm start" again.',
			);
	}

	const { serve } = await import('./serve.js');
	// Other machines, a phone on the same network say, see it only on request: HOST=0.0.0.0
	server = await serve(join(root, 'build'), port, { host: process.env.HOST });
	console.log(`\nThe story is at ${server.address}\nCtrl-C ends it.`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
