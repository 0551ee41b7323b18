/** How far is jumped from frame to frame: every step is met on the way. */
const STRIDE = 600;

/** After this long, in milliseconds, what a step sets going has ended. */
const SETTLED = 1000;

/** What the first readings leave behind is what it takes to be read; later ones need no more. */
const FIRST = 3;

/**
 * What of the heap is kept, in kB, when the story has been read so many times more: nothing, where
 * nothing leaks. In a browser that does not compile: what a script is compiled to, better and better the
 * more it is used, is in the heap as well, and no leak.
 *
 * @param {import('./phone.js').Phone} phone
 * @param {string} address
 * @param {number} readings
 */
export async function measureHeap(phone, address, readings) {
	const { page, devtools } = phone;
	const kept = async () => {
		await page.waitForTimeout(SETTLED);
		// What was only weakly held goes at the second time.
		await devtools.send('HeapProfiler.collectGarbage');
		await devtools.send('HeapProfiler.collectGarbage');
		const { usedSize } = await devtools.send('Runtime.getHeapUsage');
		return usedSize / 1000;
	};
	await page.goto(address, { waitUntil: 'networkidle' });
	for (let reading = 0; reading < FIRST; reading++) await readOnce(phone);
	const before = await kept();
	for (let reading = 0; reading < readings; reading++) await readOnce(phone);
	return (await kept()) - before;
}

/**
 * Reads a page from its top to its end and goes back to the top, at a frame a stride.
 *
 * @param {import('./phone.js').Phone} phone
 */
export function readOnce({ page }) {
	return page.evaluate(async (stride) => {
		const end = document.documentElement.scrollHeight - window.innerHeight;
		for (let top = 0; top < end + stride; top += stride) {
			window.scrollTo({ top, behavior: 'instant' });
			await new Promise((resolve) => requestAnimationFrame(resolve));
		}
		window.scrollTo({ top: 0, behavior: 'instant' });
	}, STRIDE);
}
