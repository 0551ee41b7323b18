import { chromium } from '@playwright/test';
import { findBrowser, launchArguments } from '../scripts/browser.js';
import { categories } from './trace.js';

/** A phone of the middle of the market, as Lighthouse has one, in the window of a larger one. */
const device = {
	viewport: { width: 412, height: 915 },
	deviceScaleFactor: 1.75,
	isMobile: true,
	hasTouch: true,
	// What is kept for reading without a network is fetched once all is read; the others have none.
	serviceWorkers: /** @type {const} */ ('block'),
};

/** Slow 4G, in bytes a second and milliseconds of round trip. */
const slow4G = {
	offline: false,
	latency: 150,
	downloadThroughput: 1_600_000 / 8,
	uploadThroughput: 750_000 / 8,
};

/**
 * Starts two browsers: one as readers have it, and one that compiles no script, in whose heap nothing is
 * but what the page keeps. Ctrl-C is ours to answer: see endOnInterrupt.
 */
export async function startBrowsers() {
	const executablePath = await findBrowser();
	const start = (/** @type {string[]} */ ...more) =>
		chromium.launch({
			executablePath,
			args: [...launchArguments, ...more],
			handleSIGINT: false,
			handleSIGTERM: false,
		});
	const [usual, uncompiled] = await Promise.all([start(), start('--js-flags=--jitless')]);
	return {
		usual,
		uncompiled,
		close: () => Promise.all([usual.close(), uncompiled.close()]),
	};
}

/** @typedef {Awaited<ReturnType<typeof startBrowsers>>} Browsers */

/**
 * One page on one phone, as on a first visit: nothing of it is kept from the visit before.
 *
 * @typedef {Awaited<ReturnType<typeof openPhone>>} Phone
 */

/** @param {import('@playwright/test').Browser} browser */
export async function openPhone(browser) {
	const context = await browser.newContext(device);
	const page = await context.newPage();
	const devtools = await context.newCDPSession(page);
	return {
		page,
		devtools,
		/** @param {number} rate how many times slower than this machine */
		slowDown: (rate) => devtools.send('Emulation.setCPUThrottlingRate', { rate }),
		throttleNetwork: () => devtools.send('Network.emulateNetworkConditions', slow4G),
		freeNetwork: () =>
			devtools.send('Network.emulateNetworkConditions', {
				...{ offline: false, latency: 0 },
				...{ downloadThroughput: -1, uploadThroughput: -1 },
			}),
		/** @param {string} name of a mark in the page's own time */
		mark: (name) => page.evaluate((name) => void performance.mark(name), name),
		/**
		 * Does something and answers with the trace of it.
		 *
		 * @param {() => Promise<unknown>} doing
		 * @returns {Promise<import('./trace.js').TraceEvent[]>}
		 */
		async trace(doing) {
			await browser.startTracing(page, { categories });
			await doing();
			return JSON.parse((await browser.stopTracing()).toString()).traceEvents;
		},
		close: () => context.close(),
	};
}
