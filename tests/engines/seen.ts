/*
 * What a page shows, asked of the page itself. These functions run in browsers of 2020: no syntax and
 * no call in them may be newer than Chromium 80.
 */

/** A part of a picture as it is painted: a shape, a box with a colour of its own, or words. */
export interface Part {
	/** What it belongs to, for a message: the nearest label, and its own name. */
	name: string;
	/** In the window. */
	box: { left: number; top: number; width: number; height: number };
	/** Its middle in the map's own units; null where it stands on no map. */
	at: [number, number] | null;
	/** Where it lies in what holds it, in shares of that: how long a bar is. Null for words. */
	share: [number, number, number, number] | null;
	opacity: number;
	/** Every colour it is painted in, as red, green, blue, alpha. */
	paint: Record<string, [number, number, number, number]>;
	/** How a line is drawn, what is behind the words: all of it that is no colour. */
	manner: Record<string, string>;
}

export interface Picture {
	box: { left: number; top: number; width: number; height: number };
	/** By the place of the element in the picture's markup, which is the same in every browser. */
	parts: Record<number, Part>;
}

/** Every part of a picture that is seen; null where there is no such picture or it is not shown. */
export function seen(selector: string): Picture | null {
	const stage = document.querySelector(selector);
	if (!stage || stage.getClientRects().length === 0) return null;
	const paint = document.createElement('canvas').getContext('2d')!;
	const rgba = (colour: string): [number, number, number, number] => {
		paint.clearRect(0, 0, 1, 1);
		paint.fillStyle = '#000';
		paint.fillStyle = colour;
		paint.fillRect(0, 0, 1, 1);
		const data = paint.getImageData(0, 0, 1, 1).data;
		return [data[0]!, data[1]!, data[2]!, data[3]! / 255];
	};
	const plain = (box: DOMRect) => ({
		left: box.left,
		top: box.top,
		width: box.width,
		height: box.height,
	});
	const opacityOf = (element: Element) => {
		let opacity = 1;
		for (let at: Element | null = element; at && stage.contains(at); at = at.parentElement)
			opacity *= Number(getComputedStyle(at).opacity);
		return opacity;
	};

	const land = stage.querySelector('svg use');
	const drawing = land && (land.closest('svg') as SVGSVGElement);
	const view = drawing && drawing.viewBox.baseVal;
	const sheet = drawing && drawing.getBoundingClientRect();
	const onMap = (box: DOMRect): [number, number] | null => {
		if (!view || !sheet || sheet.width === 0) return null;
		const scale = Math.min(sheet.width / view.width, sheet.height / view.height);
		return [
			view.x + view.width / 2 + (box.left + box.width / 2 - sheet.left - sheet.width / 2) / scale,
			view.y + view.height / 2 + (box.top + box.height / 2 - sheet.top - sheet.height / 2) / scale,
		];
	};

	/** A shape's own measures, without its stroke: browsers differ in what of that they count as its box. */
	const shareOf = (element: Element, box: DOMRect): Part['share'] => {
		if (element instanceof SVGGraphicsElement) {
			const own = element.getBBox();
			const sheet = element.ownerSVGElement!.viewBox.baseVal;
			if (!sheet || sheet.width === 0) return null;
			return [
				(own.x - sheet.x) / sheet.width,
				(own.y - sheet.y) / sheet.height,
				own.width / sheet.width,
				own.height / sheet.height,
			];
		}
		const around = element.parentElement!.getBoundingClientRect();
		if (around.width === 0 || around.height === 0) return null;
		return [
			(box.left - around.left) / around.width,
			(box.top - around.top) / around.height,
			box.width / around.width,
			box.height / around.height,
		];
	};

	const parts: Record<number, Part> = {};
	stage.querySelectorAll('*').forEach((element, index) => {
		const style = getComputedStyle(element);
		const box = element.getBoundingClientRect();
		if (element.getClientRects().length === 0 || style.visibility !== 'visible') return;
		const opacity = opacityOf(element);
		if (opacity < 0.05) return;
		const colours: Record<string, string> = {};
		const manner: Record<string, string> = {};
		const words = [...element.childNodes].some(
			(node) => node.nodeType === 3 && (node.textContent || '').trim() !== '',
		);
		if (element instanceof SVGGeometryElement || element instanceof SVGUseElement) {
			if (style.fill !== 'none') colours.fill = style.fill;
			if (style.stroke !== 'none' && parseFloat(style.strokeWidth) > 0) {
				colours.stroke = style.stroke;
				manner.dashed = String(style.strokeDasharray !== 'none');
			}
		} else if (!(element instanceof SVGElement)) {
			// Words may be hollow, and are underlined in the manner of how certain they are.
			if (words) {
				colours.color = style.color;
				manner.outlined = String(parseFloat(style.webkitTextStrokeWidth || '0') > 0);
				const line = style.textDecorationLine || '';
				manner.underline = line === 'underline' ? `${line} ${style.textDecorationStyle}` : '';
			}
			colours.background = style.backgroundColor;
			manner.image = String(style.backgroundImage !== 'none');
			for (const side of ['Top', 'Right', 'Bottom', 'Left'] as const) {
				const drawn = style[`border${side}Style` as 'borderTopStyle'];
				if (drawn === 'none' || parseFloat(style[`border${side}Width` as 'borderTopWidth']) === 0)
					continue;
				colours[`border${side}`] = style[`border${side}Color` as 'borderTopColor'];
				manner[`border${side}`] = drawn;
			}
		}
		const painted: Part['paint'] = {};
		for (const name of Object.keys(colours)) {
			const colour = rgba(colours[name]!);
			if (colour[3] > 0.02) painted[name] = colour;
		}
		if (Object.keys(painted).length === 0 && manner.image !== 'true' && !words) return;

		const label = element.closest('[data-label], [data-figure]') as HTMLElement | null;
		const own = element.getAttribute('class') || '';
		const isMap = view && drawing && drawing.contains(element);
		// What holds words is as wide as they run; a list of words explains the map and stands on none.
		const wordless = (element.textContent || '').trim() === '';
		const figure = stage.querySelector('[data-figure]');
		const onIt = (words || wordless) && !!label && !element.closest('ul, .foot');
		const placed = onIt && !isMap && !(figure && figure.contains(element));
		parts[index] = {
			name: [
				label && (label.dataset.label || label.dataset.figure),
				element.tagName,
				own.split(' ')[0],
			]
				.filter(Boolean)
				.join(' '),
			box: plain(box),
			at: placed ? onMap(box) : null,
			share: wordless && !isMap ? shareOf(element, box) : null,
			opacity,
			paint: painted,
			manner,
		};
	});
	return { box: plain(stage.getBoundingClientRect()), parts };
}

/** A run of words in the window that nothing covers: what it is, its colour, and how large it is. */
export interface Words {
	name: string;
	colour: [number, number, number];
	opacity: number;
	needs: number;
	boxes: { left: number; top: number; right: number; bottom: number }[];
}

/** All words in the window that a reader is meant to read. */
export function wordsInWindow(): Words[] {
	const paint = document.createElement('canvas').getContext('2d')!;
	const found: Words[] = [];
	/** Words for those who hear the page stand in a box of a pixel, and reach out of it unseen. */
	const isHeard = (element: Element) => {
		for (let at: Element | null = element; at; at = at.parentElement) {
			const { width, height } = at.getBoundingClientRect();
			if (width <= 2 && height <= 2 && getComputedStyle(at).overflow === 'hidden') return true;
		}
		return false;
	};
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) {
		const node = walker.currentNode;
		const element = node.parentElement!;
		const style = getComputedStyle(element);
		const text = (node.textContent || '').trim();
		if (!text || style.visibility !== 'visible' || parseFloat(style.fontSize) === 0) continue;
		if (isHeard(element)) continue;
		// What is folded away has boxes, and may have nothing over it.
		const folded = element.closest('details:not([open])');
		if (folded && !element.closest('summary')) continue;
		const range = document.createRange();
		range.selectNodeContents(node);
		const boxes = [...range.getClientRects()].filter(({ left, top, width, height }) => {
			if (width < 2 || height < 2) return false;
			const at = document.elementFromPoint(left + width / 2, top + height / 2);
			return at !== null && (element.contains(at) || at.contains(element));
		});
		let opacity = 1;
		for (let at: Element | null = element; at; at = at.parentElement)
			opacity *= Number(getComputedStyle(at).opacity);
		if (boxes.length === 0 || opacity < 0.05) continue;
		paint.clearRect(0, 0, 1, 1);
		paint.fillStyle = style.color;
		paint.fillRect(0, 0, 1, 1);
		const data = paint.getImageData(0, 0, 1, 1).data;
		if (data[3] === 0) continue;
		const size = parseFloat(style.fontSize);
		found.push({
			name: `${element.tagName.toLowerCase()} “${text.slice(0, 24)}”`,
			colour: [data[0]!, data[1]!, data[2]!],
			opacity: (opacity * data[3]!) / 255,
			needs: size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5,
			boxes: boxes.map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
		});
	}
	return found;
}

/** Brings a step to the top of the window, where the page has it, and its picture into it. */
export function bring(id: string, picture: string): void {
	const section = document.getElementById(id);
	if (section) window.scrollTo(0, section.getBoundingClientRect().top + window.pageYOffset);
	const figure = document.querySelector(picture);
	if (!figure) return;
	const { top, bottom } = figure.getBoundingClientRect();
	if (top < -1 || bottom > innerHeight + 1) figure.scrollIntoView();
}
