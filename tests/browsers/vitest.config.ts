import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		root: resolve(import.meta.dirname, '..'),
		include: ['{browsers,engines}/*.walk.ts'],
		environment: 'node',
		// A step of the walk passes every step of the story.
		// A walk looks at every step, twice: half a minute, or several on a busy machine.
		testTimeout: 240_000,
		hookTimeout: 60_000,
		// Node 20 has WebSocket, and hides it.
		execArgv: 'WebSocket' in globalThis ? [] : ['--experimental-websocket'],
	},
});
