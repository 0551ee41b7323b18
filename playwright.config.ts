import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { findBrowser, launchArguments } from './scripts/browser.js';

export default defineConfig({
	testDir: 'tests/browser',
	testMatch: '*.spec.ts',
	// What is told of the story in tests/fixtures/, which is built aside: scripts/another-story.js.
	testIgnore: process.env.SITE ? [] : ['another.spec.ts'],
	// `npm run test:deep` leaves nothing out: see sweep in tests/browser/story.ts.
	grepInvert: process.env.DEEP ? [] : /@deep/,
	// Serves build/ as it ships, never a development server, and sets STORY_ADDRESS.
	globalSetup: './tests/browser/served.ts',
	outputDir: 'test-results',
	// What is compared with a file lies beside its test, the same for every system.
	snapshotPathTemplate: '{testDir}/{arg}{ext}',
	fullyParallel: true,
	forbidOnly: true,
	// A test that passes at the second try is a fault to be found.
	retries: 0,
	// Half of a test is waiting for frames.
	workers: Math.min(4, 2 * availableParallelism()),
	// For what comes in its own time, such as a font, on a machine this busy.
	expect: { timeout: 15_000 },
	timeout: 60_000,
	// A page that never comes to rest must not hold up the count for longer than this.
	globalTimeout: process.env.DEEP ? 0 : 1_200_000,
	reporter: 'list',
	use: {
		baseURL: process.env.STORY_ADDRESS,
		screenshot: 'only-on-failure',
		// What is kept offline has tests of its own; every other opens the page as on a first visit, and
		// need not load it twice.
		serviceWorkers: 'block',
		launchOptions: { executablePath: await findBrowser(), args: launchArguments },
	},
});
