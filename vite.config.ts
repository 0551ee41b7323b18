import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	// A newsroom's choice, for the page and for the worker: whether the story is kept for reading
	// without a network.
	define: { OFFLINE: JSON.stringify(process.env.OFFLINE !== 'off') },
	test: {
		include: ['tests/**/*.test.ts'],
		environment: 'node',
		// Some tests start a process of their own, which takes a while on two busy cores.
		testTimeout: 20_000,
	},
});
