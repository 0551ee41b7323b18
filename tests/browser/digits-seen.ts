/** What is asked of the digits of a page: see `faultsOfDigits`. */
interface Asked {
	/** Selects the pictures, in each of which no two texts may overlap. */
	pictures: string;
	/** Selects what else holds digits that are read. */
	words?: string;
}

/**
 * Every text with digits that is cut, or lies over another, so that it may read as another number.
 * Runs in the page. What cannot be shown at all may be left out, whole; no part of it may be.
 */
export function faultsOfDigits({ pictures, words }: Asked): string[] {
	/** Less than this of a letter is its white. */
	const SLACK = 2;
	interface Box {
		left: number;
		right: number;
		top: number;
		bottom: number;
	}
	const faults: string[] = [];

	const isShown = (element: Element) => {
		let opacity = 1;
		for (let one: Element | null = element; one; one = one.parentElement)
			opacity *= Number(getComputedStyle(one).opacity);
		return (
			opacity > 0.05 &&
			getComputedStyle(element).visibility === 'visible' &&
			getComputedStyle(element).fontSize !== '0px'
		);
	};

	/** What is seen of an element's content: the window across, and every box around it that cuts. */
	const seenAround = (element: Element): Box => {
		const seen = { left: 0, right: innerWidth, top: -Infinity, bottom: Infinity };
		for (let one: Element | null = element; one; one = one.parentElement) {
			const style = getComputedStyle(one);
			const paints = /paint|strict|content/.test(style.contain);
			const cuts = [style.overflowX, style.overflowY].map((flow) => paints || flow !== 'visible');
			if (one === document.body || one === document.documentElement) continue;
			const box = one.getBoundingClientRect();
			if (cuts[0]) {
				seen.left = Math.max(seen.left, box.left);
				seen.right = Math.min(seen.right, box.right);
			}
			// What can be scrolled down to is not cut.
			if (cuts[1] && !(/auto|scroll/.test(style.overflowY) && !paints)) {
				seen.top = Math.max(seen.top, box.top);
				seen.bottom = Math.min(seen.bottom, box.bottom);
			}
			if (style.position === 'fixed') break;
		}
		return seen;
	};

	/** The texts with digits in an element, each where its letters are. */
	const textsIn = (root: Element) => {
		const texts: { text: string; boxes: Box[]; owner: Element; label: string }[] = [];
		const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const owner = node.parentElement!;
			const text = node.textContent!.trim();
			if (!/\p{Nd}/u.test(text) || owner.closest('.heard, script, style')) continue;
			if (!isShown(owner)) continue;
			const range = document.createRange();
			range.selectNodeContents(node);
			const boxes = [...range.getClientRects()]
				.filter(({ width, height }) => width > 1 && height > 1)
				.map(({ left, right, top, bottom }) => {
					// The letters alone, not the room of the line above and below them.
					const size = parseFloat(getComputedStyle(owner).fontSize);
					const spare = Math.max(0, bottom - top - size * 0.74) / 2;
					return { left, right, top: top + spare, bottom: bottom - spare };
				});
			// Left out, whole: nothing of it is in sight.
			const seen = seenAround(owner);
			const isOut = ({ left, right, top, bottom }: Box) =>
				left >= seen.right || right <= seen.left || top >= seen.bottom || bottom <= seen.top;
			if (owner.closest('[aria-hidden]') && boxes.every(isOut)) continue;
			const label = owner.closest('[data-label]')?.getAttribute('data-label') ?? owner.localName;
			if (boxes.length > 0) texts.push({ text, boxes, owner, label });
		}
		return texts;
	};

	const cut = (texts: ReturnType<typeof textsIn>) => {
		for (const { text, boxes, owner, label } of texts) {
			const seen = seenAround(owner);
			const isCut = boxes.some(
				(box) =>
					box.left < seen.left - SLACK ||
					box.right > seen.right + SLACK ||
					box.top < seen.top - SLACK ||
					box.bottom > seen.bottom + SLACK,
			);
			if (isCut) faults.push(`${label}: “${text.slice(0, 30)}” is cut`);
		}
	};

	for (const picture of document.querySelectorAll(pictures)) {
		const texts = textsIn(picture);
		cut(texts);
		for (const [i, one] of texts.entries())
			for (const other of texts.slice(i + 1)) {
				const overlap = one.boxes.some((a) =>
					other.boxes.some(
						(b) =>
							Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK &&
							Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK,
					),
				);
				if (overlap)
					faults.push(
						`${one.label}: “${one.text.slice(0, 30)}” lies over ${other.label}: “${other.text.slice(0, 30)}”`,
					);
			}
	}
	if (words) for (const element of document.querySelectorAll(words)) cut(textsIn(element));
	return faults;
}
