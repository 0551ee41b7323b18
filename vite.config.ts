import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** What only the explored map needs, and is fetched when a reader asks for it. */
const LATE =
	/\/src\/(lib\/(explore\/|view\/explore\/|geography\/country-at|scene\/(explore|room|thing-at|presence|month))|routes\/\(story\)\/Explore)/;

/**
 * Keeps the page in one piece. The explored map draws with the story's own stage; left alone, the
 * bundler would cut that stage out of the page into files of its own, and every reader would pay for
 * two more requests and a worse compression so that a few can share them.
 */
const inOnePiece: Plugin = {
	name: 'page-in-one-piece',
	config: (_, { command, isSsrBuild }) => {
		if (command !== 'build' || isSsrBuild) return;
		// With what they import: Svelte and SvelteKit's own script, which the page cannot do without.
		const groups = [
			{
				name: 'story',
				test: (id: string) =>
					/\/src\/(lib\/(view|scene)\/|routes\/\(story\)\/\+page)|preload-helper/.test(id) &&
					!LATE.test(id),
			},
		];
		return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
	},
};

export default defineConfig({
	plugins: [inOnePiece, sveltekit()],
	test: {
		include: ['tests/**/*.test.ts'],
		environment: 'node',
		// Some tests start a process of their own, which takes a while on two busy cores.
		testTimeout: 20_000,
	},
});
