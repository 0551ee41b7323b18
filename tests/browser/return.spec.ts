import { expect, test } from '@playwright/test';
import { findBrowser, launchArguments } from '../../scripts/browser.js';
import { ids, indexAt, stepAt } from './sample';
import { markup, sweep } from './story';

/* A page the browser has kept whole, as it was, while its reader was elsewhere: the bfcache. */

test(
	'back from another page the story goes on, in a window of another size too',
	sweep(),
	async ({ playwright, baseURL }) => {
		const browser = await playwright.chromium.launch({
			executablePath: await findBrowser(),
			args: launchArguments,
			// Playwright's own browser keeps no page.
			ignoreDefaultArgs: ['--disable-back-forward-cache'],
		});
		const page = await browser.newPage({ baseURL, viewport: { width: 390, height: 844 } });
		// Playwright loses sight of a page that comes back whole: from here on the browser is asked itself.
		const devtools = await page.context().newCDPSession(page);
		const ask = async (expression: string): Promise<unknown> => {
			const asked = { expression, awaitPromise: true, returnByValue: true };
			const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', asked);
			expect(exceptionDetails, expression).toBeUndefined();
			return result.value;
		};
		const resize = (width: number, height: number) =>
			devtools.send('Emulation.setDeviceMetricsOverride', {
				...{ width, height, deviceScaleFactor: 1, mobile: false },
			});
		const progress = () => ask(`document.querySelector('[data-stage]')?.dataset.progress`);
		const place = `[scrollY, document.documentElement.dataset.step, (${String(markup)})(
		document.querySelector('[data-stage]'))]`;
		const scrollTo = (id: string) =>
			ask(
				`scrollTo(0, Math.round(document.getElementById('${id}').getBoundingClientRect().top + scrollY))`,
			);
		const leaveAndReturn = async (meanwhile?: () => Promise<unknown>) => {
			await ask('window.persisted = null');
			await ask(`location.href = new URL('text/', location.href)`);
			await expect.poll(() => ask('location.pathname')).toBe('/text/');
			await meanwhile?.();
			await ask('history.back()');
			await expect.poll(() => ask('window.persisted'), 'kept whole').toBe(true);
		};

		await page.goto('./');
		await page.waitForSelector('html[data-step]');
		await ask(`window.faults = []; addEventListener('error', ({ message }) => faults.push(message));
		addEventListener('pageshow', ({ persisted }) => (window.persisted = persisted))`);
		await scrollTo(stepAt(0.4));
		await ask('scrollBy(0, 500)');
		await expect.poll(progress).toMatch(new RegExp(`^${indexAt(0.4)}\\.[3-9]`));
		const before = await ask(place);

		await leaveAndReturn();
		expect(await ask(place)).toEqual(before);
		await scrollTo(stepAt(0.2));
		await expect.poll(progress).toBe(`${indexAt(0.2)}.000`);

		await leaveAndReturn(() => resize(844, 390));
		for (const i of [0.5, 0.2].map(indexAt)) {
			await scrollTo(ids[i]!);
			await expect.poll(progress).toBe(`${i}.000`);
		}
		expect(await ask('faults')).toEqual([]);
		await browser.close();
	},
);
