import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { buildSite } from '../../scripts/build-site.js';
import { root } from '../../scripts/command.js';
import { serve } from '../../scripts/serve.js';
import { loadStory } from '../../src/lib/content/load-story';
import { ContentError } from '../../src/lib/content/problems';
import { makeHostile } from '../fuzz/hostile-tree';
import type { Tree } from '../fuzz/mutation';
import { attribute, faultsOf, readPage } from '../fuzz/page-faults';
import { readTree, Scratch } from '../fuzz/scratch';
import { StoryPage, sweep } from './story';

/*
 * A real build of the story with something hostile in every field that takes it, as a browser opens
 * it: nothing of what the words say is done. What the build writes is looked at daily, without vite
 * and without a browser, in tests/fuzz/injection.test.ts.
 */

const FOLDER = '.svelte-kit/hostile';

test(
	'a build of hostile words runs no script but ours, and is made of our elements alone',
	sweep(),
	async ({ page }) => {
		test.setTimeout(900_000);
		const scratch = new Scratch();
		const load = (tree: Tree) => {
			scratch.put(tree);
			process.env.CONTENT = scratch.folder;
			try {
				return loadStory();
			} catch (error) {
				if (error instanceof ContentError) return error;
				throw error;
			} finally {
				delete process.env.CONTENT;
			}
		};
		const { tree, taken } = makeHostile(readTree(join(root, 'src/content')), load);
		expect(taken.size).toBeGreaterThan(500);
		scratch.put(tree);
		const env = { CONTENT: scratch.folder, BUILD_FOLDER: FOLDER };
		expect(await buildSite(['--logLevel', 'error'], { env })).toBe(0);
		const site = join(root, FOLDER, 'site');
		const server = await serve(site, 0);
		const told: string[] = [];
		try {
			page.on('dialog', (dialog) => {
				told.push(`dialog: ${dialog.message()}`);
				return dialog.dismiss();
			});
			page.on('pageerror', ({ message }) => told.push(`error: ${message}`));
			page.on('request', (request) => {
				const url = new URL(request.url());
				const ours = url.protocol === 'data:' || request.url().startsWith(server.address);
				if (!ours || /\/x$|pwned/.test(url.pathname)) told.push(`asked for: ${request.url()}`);
			});
			await page.addInitScript(() => {
				Object.assign(window, { pwned: () => document.documentElement.setAttribute('pwned', '') });
			});
			const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) =>
				name.endsWith('.html'),
			);
			expect(files.length).toBeGreaterThan(50);
			for (const name of files) {
				const read = readPage(readFileSync(join(site, name), 'utf8'));
				expect(faultsOf(read), name).toEqual([]);
				// A page for sharing leads on at once.
				const refresh = read.elements.find(
					(element) => attribute(element, 'http-equiv') === 'refresh',
				);
				if (refresh) {
					expect(attribute(refresh, 'content')).toMatch(/^0; url=\.\.\/\.\.\/#[a-z0-9-]+$/);
					continue;
				}
				await page.goto(server.address + name.replace(/(^|\/)index\.html$/, '$1'));
				expect(await page.evaluate(foreign), name).toEqual([]);
			}

			// The story itself, with its script at work: walked through, with a note opened.
			const reader = new StoryPage(page);
			await page.goto(server.address);
			const steps = await reader.ready();
			for (const step of steps) await reader.jump(step);
			await page.locator(`#${steps[1]} a.mark, #${steps[1]} a.claim`).first().click();
			await expect(page.locator('#note')).toBeVisible();
			expect(await page.evaluate(foreign)).toEqual([]);
			expect(told).toEqual([]);
		} finally {
			await server.close();
			scratch.clear();
			rmSync(join(root, FOLDER), { recursive: true, force: true });
		}
	},
);

/** What of the words has become more than words. Runs in the page. */
function foreign(): string[] {
	const made = [
		...document.querySelectorAll(
			'pwned, .pwned, [src="x"], [onload], [onerror], [onmouseover], html[pwned]',
		),
	];
	const scripts = [...document.scripts].filter(
		({ type, text }) => !/json/.test(type) && text.includes('pwned'),
	);
	return [...made, ...scripts].map(({ outerHTML }) => outerHTML.slice(0, 100));
}
