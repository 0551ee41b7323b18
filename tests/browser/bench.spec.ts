import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { servePages } from '../../bench/pages.js';
import type { Row } from '../../bench/results.js';
import { root } from '../../scripts/command.js';
import { site } from '../site/site';
import { story } from '../edition';
import { sweep } from './story';

/* What is measured, and what it is measured beside, has to work before any figure of it is believed. */

const start = (out: string, ...args: string[]) => {
	const bench = join(root, 'bench/bench.js');
	const all = [bench, '--quick', '--as-built', '--out', out, ...args];
	return spawn(process.execPath, all, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
};

test('the page made by hand shows each step', sweep(), async ({ page }) => {
	const { pages, end } = await servePages(site, ['by-hand']);
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	await page.setViewportSize({ width: 412, height: 915 });
	await page.goto(pages['by-hand']!.address);
	await expect(page.locator('#graphic .country').first()).toBeVisible();
	const steps = page.locator('.step');
	await expect(steps).toHaveCount(story.steps.length);
	for (const [i, { id, change }] of story.steps.entries()) {
		await steps.nth(i).evaluate((step) => step.scrollIntoView({ block: 'end' }));
		if (!change.figure) continue;
		await expect(page.locator('.figure .caption').last(), id).toBeVisible();
		await expect(page.locator('.figure').last(), id).toHaveCSS('opacity', '1');
	}
	expect(errors).toEqual([]);
	await end();
});

test('a quick run measures every page and writes what it found', sweep(), async () => {
	test.setTimeout(240_000);
	const out = test.info().outputPath('results');
	const bench = start(out);
	let said = '';
	for (const stream of [bench.stdout, bench.stderr]) stream.on('data', (data) => (said += data));
	const [code] = await once(bench, 'close');
	expect(code, said).toBe(0);
	const { rows } = JSON.parse(readFileSync(join(out, 'bench.json'), 'utf8')) as { rows: Row[] };
	expect(said).toContain(readFileSync(join(out, 'bench.txt'), 'utf8'));

	const median = (name: string, page: string) =>
		rows.find((row) => row.name.startsWith(name))!.pages[page]!.median;
	for (const page of ['plain', 'by-hand', 'story']) {
		expect(median('first contentful paint', page)).toBeGreaterThan(150);
		expect(median('main thread, per 1,000 px', page)).toBeGreaterThan(0);
		expect(median('frames drawn', page)).toBeGreaterThan(0);
		expect(median('requests to others', page)).toBe(0);
		expect(median('· paint', page)).toBeGreaterThan(0);
	}
	expect(median('script, packed', 'plain')).toBe(0);
	expect(median('· script', 'by-hand')).toBeGreaterThan(0);
	expect(median('first picture', 'by-hand')).toBeGreaterThan(median('first contentful', 'by-hand'));
});

test('Ctrl-C ends it cleanly, and nothing half measured is left', sweep(), async () => {
	const out = test.info().outputPath('results');
	const bench = start(out, '--only', 'plain');
	let said = '';
	bench.stderr.on('data', (data) => {
		said += data;
		if (said.includes('run 1')) bench.kill('SIGINT');
	});
	const [code] = await once(bench, 'close');
	expect(code).toBe(130);
	// How far it had come, and nothing of what broke off.
	for (const line of said.trim().split('\n')) expect(line).toMatch(/^Bench \d+ of \d+: /);
	expect(existsSync(out)).toBe(false);
});
