import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		root: import.meta.dirname,
		include: ['*.walk.ts'],
		environment: 'node',
		// A step of the walk passes every step of the story.
		testTimeout: 60_000,
		hookTimeout: 60_000,
		// Node 20 has WebSocket, and hides it.
		execArgv: 'WebSocket' in globalThis ? [] : ['--experimental-websocket'],
	},
});
