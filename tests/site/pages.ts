import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { site } from './site';

/** Every page of the built site: its file, and its address from the site's own. */
export const pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
	.map((name) => name.replaceAll('\\', '/'))
	.filter((name) => name.endsWith('.html'))
	.sort()
	.map((name) => ({
		name,
		file: join(site, name),
		address: `./${name.replace(/(^|\/)index\.html$/, '$1')}`,
	}));

/** A page for each step comes of one template: of those one is read daily, and all in test:deep. */
export const isSpare = (name: string) => {
	const family = name.split('/').slice(0, -2).join('/');
	const first = pages.find((page) => page.name.split('/').slice(0, -2).join('/') === family);
	return family !== '' && first?.name !== name && !process.env.DEEP;
};

/** The pages a reader stays on; those for sharing lead on at once. */
export const read = pages.filter(({ name }) => !name.startsWith('share/') && !isSpare(name));

/** The story itself, and the pages beside it. */
export const besides = read.filter(({ name }) => name !== 'index.html');
