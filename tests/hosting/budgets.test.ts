import { afterEach, expect, test } from 'vitest';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { budgets, line } from '../../scripts/hosting/budgets.js';
import { files, writeSite } from './site-fixture';

let root = '';
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** The rows of the small site with these changes, by name. */
function rowsOf(changes: Record<string, string> = {}) {
	root = writeSite(changes);
	return new Map(budgets(join(root, '.svelte-kit/site')).map((row) => [row.what, row]));
}

const withInPage = (html: string) => ({
	'index.html': files['index.html']!.replace('</body>', `${html}</body>`),
});

test('counts what a page has a browser fetch, each file once', () => {
	const rows = rowsOf(
		withInPage(
			'<link rel="preload" as="font" href="./fonts/a.12345678.woff2"><style>@font-face{src:url(fonts/a.12345678.woff2)}</style>',
		),
	);
	expect(rows.get('requests')?.is).toBe(4);
	expect(rows.get('fonts')?.is).toBe('font'.length);
	expect(rows.get('script')?.is).toBe('export {};'.length);
	expect(rows.get('third parties')?.is).toBe(0);
});

test('finds every stranger, whichever way a page asks for one', () => {
	const rows = rowsOf(
		withInPage(
			'<script src="https://a.example/a.js"></script><img src="//b.example/b.png" alt=""><style>p{background:url("https://c.example/c.png")}</style><img src="data:image/png;base64,AA" alt="">',
		),
	);
	const row = rows.get('third parties')!;
	expect(row.is).toBe(3);
	expect(line(row)).toMatch(/third parties +3 of 0 +OVER .*a\.example/);
});

test('a line says which budget is passed, by how much, and the three heaviest', () => {
	const noise = (length: number) =>
		Array.from({ length }, (_, i) => Math.sin(i).toString(36).slice(3)).join('');
	const rows = rowsOf({ 'live/a.12345678.js': noise(9000) });
	const row = rows.get('script')!;
	expect(row.is).toBeGreaterThan(row.most);
	expect(line(row)).toMatch(
		/^script +\d+\.\d kB of 50\.0 kB +OVER live\/a\.12345678\.js \d+\.\d kB$/,
	);
	const all = rows.get('everything')!;
	expect(all.largest).toHaveLength(3);
	expect(all.largest[0]?.name).toBe('live/a.12345678.js');
});

test('tells the parts of a page by what they are called', () => {
	const rows = rowsOf(
		withInPage(
			'<svg><path id="map-land" d="M0,0l1,1"/></svg><section id="sources">many words</section><section id="coup" data-step="coup">a step</section>',
		),
	);
	expect(rows.get('map')?.largest.map(({ name }) => name)).toEqual(['map-land']);
	const named = rows.get('page')!.largest.map(({ name }) => name);
	expect(named).toContain('sources');
	expect(named).not.toContain('coup');
});

test('has no row for a text edition that the newsroom has left out', () => {
	root = writeSite();
	expect(budgets(join(root, '.svelte-kit/site')).map(({ what }) => what)).toContain('text edition');
	rmSync(join(root, '.svelte-kit/site/text'), { recursive: true });
	const rows = budgets(join(root, '.svelte-kit/site')).map(({ what }) => what);
	expect(rows).not.toContain('text edition');
	expect(rows).toContain('third parties');
});
