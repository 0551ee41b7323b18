import { measureHeap, readOnce } from './heap.js';
import { measureLoad } from './load.js';
import { openPhone } from './phone.js';
import { measureScroll } from './scroll.js';
import { countFetched } from './weight.js';

/**
 * A page that is served.
 *
 * @typedef {{ address: string, picture: string }} Served `picture`: see measureLoad
 */

/**
 * Everything that is measured of a page: at one visit it is loaded and scrolled through, at another read
 * again and again.
 *
 * @param {import('./phone.js').Browsers} browsers
 * @param {Served} page
 * @param {{ distance: number, readings: number }} options
 */
export async function measurePage(browsers, { address, picture }, { distance, readings }) {
	const once = await visit(browsers.usual, async (phone) => ({
		...(await measureLoad(phone, address, picture)),
		...(await measureScroll(phone, distance)),
	}));
	const heap = await visit(browsers.uncompiled, (phone) => measureHeap(phone, address, readings));
	return { ...once, heap };
}

/**
 * What a page weighs, read to its end. It is the same at every visit.
 *
 * @param {import('./phone.js').Browsers} browsers
 * @param {Served} page
 */
export function weighPage(browsers, { address }) {
	return visit(browsers.usual, async (phone) => {
		const fetched = await countFetched(phone);
		await phone.page.goto(address, { waitUntil: 'networkidle' });
		await readOnce(phone);
		await phone.page.waitForLoadState('networkidle');
		return fetched();
	});
}

/**
 * @template Found
 * @param {import('@playwright/test').Browser} browser
 * @param {(phone: import('./phone.js').Phone) => Promise<Found>} doing
 */
async function visit(browser, doing) {
	const phone = await openPhone(browser);
	try {
		return await doing(phone);
	} finally {
		await phone.close();
	}
}

/**
 * Visits each page once in every round, so that whatever the machine does meanwhile meets all of them.
 *
 * @template {string} Name
 * @param {import('./phone.js').Browsers} browsers
 * @param {Record<Name, Served>} pages in the order of the visits
 * @param {{ runs: number, distance: number, readings: number }} options
 * @param {(done: number, total: number, name: string) => void} tell
 * @returns {Promise<Record<Name, Measured>>}
 */
export async function measureInTurn(browsers, pages, options, tell) {
	const names = /** @type {Name[]} */ (Object.keys(pages));
	const total = names.length * (options.runs + 1);
	let done = 0;
	const measured = /** @type {Record<Name, Measured>} */ ({});
	for (const name of names) {
		tell(done++, total, `${name}, its weight`);
		measured[name] = { weight: await weighPage(browsers, pages[name]), runs: [] };
	}
	for (let run = 1; run <= options.runs; run++)
		for (const name of names) {
			tell(done++, total, `${name}, run ${run}`);
			measured[name].runs.push(await measurePage(browsers, pages[name], options));
		}
	return measured;
}

/**
 * @typedef {{ weight: import('./weight.js').Fetched,
 *   runs: Awaited<ReturnType<typeof measurePage>>[] }} Measured
 */
