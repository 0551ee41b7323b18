import { readBlocking } from './trace.js';

/** How many times slower than this machine a phone is while it loads. */
const SLOWER = 4;

/** A page is there when nothing long has been done and nothing fetched for this long. */
const quiet = 1000;

/** After this long a page that never comes to rest is measured as it is. */
const patience = 30_000;

/**
 * What loading came to. Times are milliseconds from the start of the visit.
 *
 * @typedef {{ firstPaint: number, largestPaint: number, firstPicture: number, shift: number,
 *   blocking: number }} Loaded
 * `firstPaint`: the first words · `firstPicture`: the map of the first step; NaN where there is none ·
 * `blocking`: what long tasks took beyond 50 ms of processor time
 */

/**
 * Visits a page over a slow line on a slow phone.
 *
 * @param {import('./phone.js').Phone} phone
 * @param {string} address
 * @param {string} picture CSS selector of what the picture is drawn with; empty where there is none
 * @returns {Promise<Loaded>}
 */
export async function measureLoad(phone, address, picture) {
	const { page } = phone;
	// The renderer is started before the visit, as that of a reader's phone is.
	await page.goto(new URL('robots.txt', address).href);
	await page.addInitScript(watch, picture);
	await phone.throttleNetwork();
	await phone.slowDown(SLOWER);
	const trace = await phone.trace(async () => {
		await page.goto(address, { waitUntil: 'load' });
		await page.evaluate(rest, { quiet, patience });
		await phone.mark('bench-loaded');
	});
	// What goes on noting would be found in the heap.
	const seen = await page.evaluate(() => window.bench.end());
	await phone.slowDown(1);
	await phone.freeNetwork();
	const { firstPaint, largestPaint, firstPicture, shift } = seen;
	return {
		...{ firstPaint, largestPaint, shift },
		firstPicture: firstPicture ?? NaN,
		blocking: readBlocking(trace, 'bench-loaded'),
	};
}

/**
 * Writes down what the browser says of the page from its first line on. Runs in the page.
 *
 * @param {string} picture
 */
function watch(picture) {
	/** @type {import('./window').Seen} */
	const seen = { firstPaint: 0, largestPaint: 0, firstPicture: null, shift: 0, busy: 0 };
	/** @type {PerformanceObserver[]} */
	const watching = [];
	const end = () => {
		for (const one of watching) one.disconnect();
		return seen;
	};
	window.bench = { seen, end };
	/**
	 * What the kinds that are asked for have beside what every entry has.
	 *
	 * @typedef {PerformanceEntry & { value: number, responseEnd: number }} Entry
	 */
	/** @param {string} type @param {(entry: Entry) => void} note */
	const on = (type, note) => {
		const one = new PerformanceObserver((list) =>
			/** @type {Entry[]} */ (list.getEntries()).forEach(note),
		);
		one.observe({ type, buffered: true });
		watching.push(one);
	};
	on('paint', ({ name, startTime }) => {
		if (name === 'first-contentful-paint') seen.firstPaint = startTime;
	});
	on('largest-contentful-paint', ({ startTime }) => (seen.largestPaint = startTime));
	on('layout-shift', ({ value }) => (seen.shift += value));
	on('longtask', ({ startTime, duration }) => (seen.busy = startTime + duration));
	on('resource', ({ responseEnd }) => (seen.busy = Math.max(seen.busy, responseEnd)));
	if (!picture) return;
	const look = new MutationObserver(() => {
		if (!document.querySelector(picture)) return;
		look.disconnect();
		// It is on the screen once the frame it is drawn in has ended.
		requestAnimationFrame(() => setTimeout(() => (seen.firstPicture = performance.now())));
	});
	look.observe(document, { childList: true, subtree: true });
}

/**
 * Waits until the page has come to rest. Runs in the page.
 *
 * @param {{ quiet: number, patience: number }} limits
 */
async function rest({ quiet, patience }) {
	await document.fonts.ready;
	while (performance.now() < patience && performance.now() - window.bench.seen.busy < quiet)
		await new Promise((resolve) => setTimeout(resolve, 50));
}
