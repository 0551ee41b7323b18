import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { story } from '../edition';
import { pageOf } from './document';
import { pages } from './pages';
import { site } from './site';

/* Every link and every file a page asks for is there, by its own name: the folder can be put under any
   path, on hosts that know files alone, on a disk. */

const HOST = 'http://host.example/';
const { address: own } = story.newsroom;

/** The addresses in a page, as they are written. */
const addressesIn = (page: Document) => [
	...[...page.querySelectorAll('[href]')].map((one) => one.getAttribute('href')!),
	...[...page.querySelectorAll('[src]')].map((one) => one.getAttribute('src')!),
	...[...page.querySelectorAll('style')].flatMap(({ textContent }) =>
		[...textContent.matchAll(/url\("?([^")]+)"?\)/g)].map(([, address = '']) => address),
	),
];

/** What is wrong with where an address of a page leads; null where nothing is. */
function fault(address: string, from: string): string | null {
	// Where the newsroom says it stands a host serves folders too.
	const isOwn = address.startsWith(own);
	const url = isOwn ? new URL(address.slice(own.length), HOST) : new URL(address, `${HOST}${from}`);
	if (!url.href.startsWith(HOST)) return null;
	const path =
		decodeURIComponent(url.pathname.slice(1)) +
		(isOwn && /\/$/.test(url.pathname) ? 'index.html' : '');
	const file = join(site, path);
	if (!existsSync(file) || statSync(file).isDirectory()) return `${address}: no ${path || 'name'}`;
	const id = decodeURIComponent(url.hash.slice(1));
	return id && path.endsWith('.html') && !pageOf(path).getElementById(id)
		? `${address}: no #${id} in ${path}`
		: null;
}

test.each(pages)('every address in $name leads to a file that is there', ({ name }) => {
	const addresses = new Set(addressesIn(pageOf(name)));
	expect(addresses.size).toBeGreaterThan(1);
	const faults = [...addresses].map((address) => fault(address, name)).filter(Boolean);
	expect(faults).toEqual([]);
});

test('the check sees a file, a folder and an id that are not there', () => {
	for (const address of ['nothing.html', 'text/', '#nothing', `${own}nothing.html`])
		expect(fault(address, 'index.html'), address).not.toBeNull();
});

test('no id stands twice in a page', () => {
	for (const { name } of pages) {
		const ids = [...pageOf(name).querySelectorAll('[id]')].map(({ id }) => id);
		expect(
			ids.filter((id, i) => ids.indexOf(id) < i),
			name,
		).toEqual([]);
	}
});
