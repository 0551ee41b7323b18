/*
 * What is wrong with how a page is laid out, as a reader would see it. These run in the page, so
 * each may use nothing from outside itself.
 */

/** What `faultsOfLayout` looks at: the window with all in it, or one figure of an article. */
export interface Frame {
	/** CSS selector of what has to stay inside itself; none: the window. */
	within?: string;
	/** CSS selector of what is read here, where the rest is only passing by; none: everything. */
	only?: string;
}

/**
 * Whatever is read lies over anything else that is read, leaves its frame or is cut. What is read
 * carries `data-label`; what is all but transparent is not read.
 */
export function faultsOfLayout({ within, only }: Frame): string[] {
	const EDGE = 1;
	const frame = within ? document.querySelector(within) : null;
	const bounds = frame?.getBoundingClientRect() ?? {
		left: 0,
		top: 0,
		right: document.documentElement.clientWidth,
		bottom: innerHeight,
	};
	const name = (element: HTMLElement) => element.dataset.label ?? '';
	const all = (frame ?? document).querySelectorAll<HTMLElement>('[data-label]');
	const seen = [...all].filter((element) => {
		let opacity = 1;
		for (let at: Element | null = element; at; at = at.parentElement) {
			opacity *= Number(getComputedStyle(at).opacity);
		}
		const { width, height, bottom, top } = element.getBoundingClientRect();
		// The cards of other steps are above or below the window.
		const section = element.closest('section[data-step]');
		const elsewhere = !frame && section && (bottom < EDGE || top > innerHeight - EDGE);
		const isVisible = getComputedStyle(element).visibility === 'visible';
		const read = isVisible && opacity > 0.05 && width > 0 && height > 0;
		return read && !elsewhere && (!only || element.matches(only));
	});
	/** Where the element's own text or drawing stands: a box around it may be wider than what it says. */
	const boxOf = (element: HTMLElement) => {
		if (!element.textContent.trim() || name(element) === 'card') {
			return element.getBoundingClientRect();
		}
		const range = document.createRange();
		range.selectNodeContents(element);
		return range.getBoundingClientRect();
	};
	/** Whether it is left out, whole, for want of room: its text stands below what of it is shown. */
	const isLeftOut = ({ element, box }: { element: HTMLElement; box: DOMRect }) =>
		getComputedStyle(element).overflowY === 'hidden' &&
		box.top >= element.getBoundingClientRect().bottom - EDGE;
	const boxes = seen
		.map((element) => ({ element, box: boxOf(element) }))
		.filter((one) => !isLeftOut(one));

	const faults: string[] = [];
	for (const { element, box } of boxes) {
		if (
			box.left < bounds.left - EDGE ||
			box.right > bounds.right + EDGE ||
			box.top < bounds.top - EDGE ||
			box.bottom > bounds.bottom + EDGE
		) {
			faults.push(`${name(element)} leaves the ${frame ? 'picture' : 'window'}`);
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
