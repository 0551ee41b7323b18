/** How far is jumped from frame to frame: every step is met on the way. */
const STRIDE = 300;

/** After this long what a step sets going has ended. */
const settled = 1000;

/**
 * What of the heap is kept, in kB, when the story has been read so many times more: nothing, where
 * nothing leaks.
 *
 * @param {import('./phone.js').Phone} phone
 * @param {number} readings
 */
export async function measureHeap(phone, readings) {
	const { page, devtools } = phone;
	const once = () => page.evaluate(readThrough, { stride: STRIDE, settled });
	const kept = async () => {
		// What was only weakly held goes at the second time.
		await devtools.send('HeapProfiler.collectGarbage');
		await devtools.send('HeapProfiler.collectGarbage');
		const { usedSize } = await devtools.send('Runtime.getHeapUsage');
		return usedSize / 1000;
	};
	// What the first reading leaves behind is what it takes to be read.
	await once();
	const before = await kept();
	for (let reading = 0; reading < readings; reading++) await once();
	return (await kept()) - before;
}

/**
 * Reads the page from its top to its end and goes back to the top. Runs in the page.
 *
 * @param {{ stride: number, settled: number }} pace
 */
async function readThrough({ stride, settled }) {
	const end = document.documentElement.scrollHeight - window.innerHeight;
	for (let top = 0; top < end + stride; top += stride) {
		window.scrollTo({ top, behavior: 'instant' });
		await new Promise((resolve) => requestAnimationFrame(resolve));
	}
	window.scrollTo({ top: 0, behavior: 'instant' });
	await new Promise((resolve) => setTimeout(resolve, settled));
}
