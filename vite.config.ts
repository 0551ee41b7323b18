import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { contentFolder, isMeasured, keepsOffline } from './scripts/content.js';
import { targets } from './scripts/floor.js';
import { mixedColours } from './src/lib/styles/mixed-colours';
import { plainScopes } from './src/lib/styles/plain-scopes';
import { readTheme, type Colours } from './src/lib/content/theme-file';

/** Null where there is no such file: the story's own check says so. */
function themeColours(): Colours | null {
	const file = join(contentFolder(), 'theme.css');
	if (!existsSync(file)) return null;
	return (readTheme(readFileSync(file, 'utf8'), file).data as Colours | undefined) ?? null;
}

export default defineConfig({
	plugins: [sveltekit()],
	// The styles of every page, and the worker, are for the oldest browser that reads the story.
	build: { target: targets('production'), cssTarget: targets('production') },
	css: { postcss: { plugins: [mixedColours(themeColours()), plainScopes()] } },
	// For the page and for the worker, which cannot read the newsroom's settings.
	define: {
		OFFLINE: JSON.stringify(keepsOffline()),
		MEASURED: JSON.stringify(isMeasured()),
	},
	test: {
		// What starts builds and commands of its own is named .deep.ts, for npm run test:deep.
		include: ['tests/**/*.test.ts', ...(process.env.DEEP ? ['tests/**/*.deep.ts'] : [])],
		environment: 'node',
		// Every test reads the small story, so that a change of src/content breaks none but
		// tests/shipped.
		env: { CONTENT: 'tests/fixtures/small-story' },
		// What a test changes of the surroundings it puts back; the libraries are then read once.
		isolate: false,
		maxWorkers: availableParallelism(),
		// Some tests start a process of their own, which takes a while on two busy cores.
		testTimeout: 20_000,
	},
});
