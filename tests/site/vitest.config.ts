import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/* What the build has written, read without a browser: `npm test` runs these once there is a build. */

export default defineConfig({
	test: {
		root: resolve(import.meta.dirname, '../..'),
		include: ['tests/site/*.site.ts'],
		environment: 'node',
		isolate: false,
		testTimeout: 60_000,
	},
});
