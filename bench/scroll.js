import { readScroll } from './trace.js';

/** How many times slower than this machine a phone is while it scrolls. */
const SLOWER = 6;

/** Pixels a second: a thumb in a hurry. */
const SPEED = 2400;

/** Where the finger is, in the lower half of the window. */
const finger = { x: 206, y: 700 };

/**
 * Scrolls down from the top with real input, which goes through the browser as a reader's does: so far,
 * or to the end of a page that is shorter.
 *
 * @param {import('./phone.js').Phone} phone
 * @param {number} distance in pixels
 */
export async function measureScroll(phone, distance) {
	const { page, devtools } = phone;
	const room = await page.evaluate(
		() => document.documentElement.scrollHeight - window.innerHeight,
	);
	const way = Math.min(distance, room);
	await phone.slowDown(SLOWER);
	let pixels = 0;
	const trace = await phone.trace(async () => {
		await phone.mark('bench-from');
		// Wheel input: a headless browser lets synthetic fingers slip.
		await devtools.send('Input.synthesizeScrollGesture', {
			...finger,
			yDistance: -way,
			speed: SPEED,
			gestureSourceType: 'mouse',
			preventFling: true,
		});
		await phone.mark('bench-to');
		pixels = await page.evaluate(() => window.scrollY);
	});
	await phone.slowDown(1);
	if (pixels < way * 0.9)
		throw new Error(`Scrolling came to ${pixels} of ${way} pixels: nothing was measured.`);
	return readScroll(trace, { from: 'bench-from', to: 'bench-to', pixels });
}
