import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { keepsOffline } from './src/lib/server/content';

export default defineConfig({
	plugins: [sveltekit()],
	// For the page and for the worker, which cannot read the newsroom's settings.
	define: { OFFLINE: JSON.stringify(keepsOffline()) },
	test: {
		include: ['tests/**/*.test.ts'],
		environment: 'node',
		// Some tests start a process of their own, which takes a while on two busy cores.
		testTimeout: 20_000,
	},
});
