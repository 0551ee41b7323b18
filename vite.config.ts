import { availableParallelism } from 'node:os';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { isMeasured, keepsOffline } from './scripts/content.js';

export default defineConfig({
	plugins: [sveltekit()],
	// For the page and for the worker, which cannot read the newsroom's settings.
	define: { OFFLINE: JSON.stringify(keepsOffline()), MEASURED: JSON.stringify(isMeasured()) },
	test: {
		include: ['tests/**/*.test.ts'],
		environment: 'node',
		// What a test changes of the surroundings it puts back; the libraries are then read once.
		isolate: false,
		maxWorkers: availableParallelism(),
		// Some tests start a process of their own, which takes a while on two busy cores.
		testTimeout: 20_000,
	},
});
