import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { Browser } from '../browsers/browser';
import { address, engines, openEngine, phone } from './engine';

/* Pictures of old browsers for a person to look at: `node scripts/engines.js --pictures <folder>`. */

const { PICTURES = '' } = process.env;
const desktop = { width: 1280, height: 800 };

for (const engine of engines) {
	describe.skipIf(!PICTURES)(engine.name, () => {
		let browser: Browser;
		beforeAll(async () => {
			mkdirSync(PICTURES, { recursive: true });
			browser = await openEngine(engine);
		});
		afterAll(() => browser?.close());

		const take = async (size: string, name: string) => {
			await new Promise((done) => setTimeout(done, 500));
			const file = `${engine.name.toLowerCase().replace(' ', '-')}_${size}_${name}.png`;
			writeFileSync(join(PICTURES, file), await browser.screenshot());
		};

		for (const [name, size] of Object.entries({ phone, desktop })) {
			// A Firefox of that age has the size it was started with.
			const isFixed = engine.kind === 'firefox' && size !== phone;
			test.skipIf(isFixed)(`is seen on a ${name}`, async () => {
				await browser.resize(size);
				// To go where one is would keep the place in the page.
				await browser.goto('about:blank');
				await browser.goto(address);
				await take(name, '0-title');
				const steps = await browser.evaluate(() =>
					[...document.querySelectorAll('section[data-step]')].map(({ id }) => id),
				);
				for (const [index, id] of steps.entries()) {
					await browser.evaluate((id) => document.getElementById(id)!.scrollIntoView(), id);
					await take(name, `1-step-${String(index).padStart(2, '0')}-${id}`);
				}
				const embed = `${address}embed/${steps[2]}/`;
				for (const [page, at] of [
					['2-embed', embed],
					['3-text', `${address}text/`],
					['4-reuse', `${address}reuse/`],
					['5-missing', `${address}404.html`],
				] as const) {
					await browser.goto(at);
					await take(name, page);
				}
				await browser.evaluate(() =>
					localStorage.setItem('story-preferences', '{"reading":"article"}'),
				);
				await browser.goto(address);
				await take(name, '6-article');
				for (const id of steps.slice(1, 4)) {
					await browser.evaluate((id) => document.getElementById(id)!.scrollIntoView(), id);
					await take(name, `6-article-${id}`);
				}
				await browser.evaluate(() => localStorage.clear());
			});
		}

		test('is seen on paper', async () => {
			await browser.goto(address);
			const file = `${engine.name.toLowerCase().replace(' ', '-')}_paper.pdf`;
			writeFileSync(join(PICTURES, file), await browser.print());
		}, 120_000);
	});
}
