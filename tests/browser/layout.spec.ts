import { expect, test } from '@playwright/test';
import { SIZES, StoryPage } from './story';

/* At rest, at every step, in every size: nothing that is read lies over anything else that is read,
   leaves the window or is cut. */

for (const size of SIZES) {
	test(`every step at ${size.width}×${size.height}`, async ({ page }) => {
		test.slow();
		await page.setViewportSize(size);
		const story = new StoryPage(page);
		const faults: string[] = [];
		for (const step of await story.open()) {
			await story.jump(step);
			for (const fault of await page.evaluate(faultsOfLayout)) faults.push(`${step}: ${fault}`);
		}
		expect(faults).toEqual([]);
	});
}

test('the check sees an overlap, a label out of the window and one that is cut', async ({
	page,
}) => {
	await page.setViewportSize({ width: 400, height: 400 });
	await page.setContent(`<style>p { position: absolute; margin: 0 }</style>
		<p data-label="a" style="left:10px;top:10px">Niger</p>
		<p data-label="b" style="left:20px;top:12px">Mali</p>
		<p data-label="c" style="left:390px;top:100px">Chad</p>
		<p data-label="d" style="left:10px;top:200px;width:20px;overflow:hidden;white-space:nowrap">Burkina</p>
		<p data-label="e" style="left:10px;top:12px;opacity:0.01">not seen</p>`);
	expect(await page.evaluate(faultsOfLayout)).toEqual([
		'c leaves the window',
		'd is cut',
		'a lies over b',
	]);
});

/** Runs in the page. What is read carries `data-label`; what is all but transparent is not read. */
function faultsOfLayout(): string[] {
	const EDGE = 1;
	const seen = [...document.querySelectorAll<HTMLElement>('[data-label]')].filter((element) => {
		let opacity = 1;
		for (let at: Element | null = element; at; at = at.parentElement) {
			opacity *= Number(getComputedStyle(at).opacity);
		}
		const { width, height, bottom, top } = element.getBoundingClientRect();
		// The cards of other steps are above or below the window.
		const elsewhere = element.closest('section[data-step]') && (bottom < 0 || top > innerHeight);
		return opacity > 0.05 && width > 0 && height > 0 && !elsewhere;
	});
	const name = (element: HTMLElement) => element.dataset.label;
	/** Where the element's own text or drawing stands: a box around it may be wider than what it says. */
	const boxOf = (element: HTMLElement) => {
		if (!element.textContent.trim() || element.dataset.label === 'card') {
			return element.getBoundingClientRect();
		}
		const range = document.createRange();
		range.selectNodeContents(element);
		return range.getBoundingClientRect();
	};
	const boxes = seen.map((element) => ({ element, box: boxOf(element) }));

	const faults: string[] = [];
	for (const { element, box } of boxes) {
		if (
			box.left < -EDGE ||
			box.right > innerWidth + EDGE ||
			box.top < -EDGE ||
			box.bottom > innerHeight + EDGE
		) {
			faults.push(`${name(element)} leaves the window`);
		}
		if (
			element.scrollHeight > element.clientHeight + EDGE &&
			element.clientHeight > 0 &&
			getComputedStyle(element).overflowY !== 'visible'
		) {
			faults.push(`${name(element)} is cut below`);
		}
		if (
			element.scrollWidth > element.clientWidth + EDGE &&
			getComputedStyle(element).overflow !== 'visible'
		) {
			faults.push(`${name(element)} is cut`);
		}
	}
	boxes.forEach((a, i) => {
		for (const b of boxes.slice(i + 1)) {
			if (a.element.contains(b.element) || b.element.contains(a.element)) continue;
			const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
			const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
			if (across > EDGE && down > EDGE)
				faults.push(`${name(a.element)} lies over ${name(b.element)}`);
		}
	});
	return faults;
}
