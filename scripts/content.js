import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { root } from './command.js';

/*
 * What the tools' settings (vite.config.ts, svelte.config.js) have to know of the content before any
 * of it is read and checked, as src/lib/content/content.ts does.
 */

/** Where the content lies: CONTENT in the environment, or else src/content. */
export function contentFolder() {
	return resolve(root, process.env.CONTENT || 'src/content');
}

/**
 * Whether the newsroom wants the page kept for reading without a network. A mistake in its file is
 * reported when the content is read.
 */
export function keepsOffline() {
	return setting(['parts', 'offline']) !== false;
}

/** Whether it wants to know how the page is read: without, the page has nothing to tell it by. */
export function isMeasured() {
	const analytics = setting(['analytics']);
	return analytics !== undefined && analytics !== null && analytics !== 'none';
}

/** @param {string[]} path */
function setting(path) {
	const file = join(contentFolder(), 'newsroom.yaml');
	if (!existsSync(file)) return undefined;
	return parseDocument(readFileSync(file, 'utf8')).getIn(path);
}
