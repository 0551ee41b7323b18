import { basename, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { manifest } from '../marks/manifests.js';

/** Registers some kinds of mark and no others: what a story has none of is no work for its readers. */
export function onlyMarks(names: readonly string[]): Plugin {
	return {
		name: 'only-marks',
		load: {
			filter: { id: /\/marks\/manifest\/\w+\.ts$/ },
			handler: (id) => manifest(basename(id, '.ts'), names, resolve(id, '../..')),
		},
	};
}
