import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/command.js';

const build = join(root, 'build');

/** Every page of the built site: its file, and its address from the site's own. */
export const pages = readdirSync(build, { recursive: true, encoding: 'utf8' })
	.map((name) => name.replaceAll('\\', '/'))
	.filter((name) => name.endsWith('.html'))
	.sort()
	.map((name) => ({
		name,
		file: join(build, name),
		address: `./${name.replace(/(^|\/)index\.html$/, '$1')}`,
	}));

/** The story itself, and the pages beside it. */
export const besides = pages.filter(({ name }) => name !== 'index.html');
