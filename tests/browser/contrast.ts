import type { PNG } from 'pngjs';

/** Something seen on the picture: a run of text, or a mark. */
export interface Ink {
	name: string;
	/** CSS colour as computed, and how opaque what it is drawn in is. */
	colour: [number, number, number];
	opacity: number;
	/** The contrast it needs: 4.5, or 3 for large type and for marks. */
	needs: number;
	boxes: { left: number; top: number; right: number; bottom: number }[];
}

type Colour = [number, number, number];

const linear = (value: number) => {
	const share = value / 255;
	return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const luminance = ([r, g, b]: Colour) =>
	0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

/** Contrast as WCAG 2 has it. */
export function contrast(a: Colour, b: Colour): number {
	const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (light! + 0.05) / (dark! + 0.05);
}

/**
 * The lowest contrast an ink has where it stands, from two pictures of the same place: with the ink
 * and without it. Where the two differ, there the ink is; what is behind it, halo and all, is what
 * the second picture shows in that pixel and in the eight around it. A pixel the ink only brushes,
 * at less than a fifth of its strength, does not count. Infinity where nothing of it is seen.
 *
 * @param behindIt where taking the ink away uncovers what is not seen beside it either
 */
export function lowest(ink: Ink, shown: PNG, hidden: PNG, behindIt = hidden): number {
	let worst = Infinity;
	const at = (picture: PNG, x: number, y: number): Colour => {
		const i = (y * picture.width + x) * 4;
		return [picture.data[i]!, picture.data[i + 1]!, picture.data[i + 2]!];
	};
	for (const { left, top, right, bottom } of ink.boxes) {
		for (let y = Math.max(1, Math.floor(top)); y < Math.min(shown.height - 1, bottom); y++) {
			for (let x = Math.max(1, Math.floor(left)); x < Math.min(shown.width - 1, right); x++) {
				const behind = at(hidden, x, y);
				const difference = Math.abs(luminance(at(shown, x, y)) - luminance(behind));
				if (
					difference < 0.2 * Math.abs(luminance(ink.colour) - luminance(behind)) ||
					difference < 0.004
				)
					continue;
				for (const [dx, dy] of AROUND) {
					const ground = at(behindIt, x + dx, y + dy);
					const seen = ink.colour.map(
						(part, i) => part * ink.opacity + ground[i]! * (1 - ink.opacity),
					) as Colour;
					worst = Math.min(worst, contrast(seen, ground));
				}
			}
		}
	}
	return worst;
}

const AROUND = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));

/** Style that takes away the letters and leaves their halo; a card's shadow falls on what the card covers. */
export const NO_TEXT = `*, *::before, *::after { forced-color-adjust: none !important; color: transparent !important;
	-webkit-text-stroke-color: transparent !important; text-decoration-color: transparent !important }
	section > [data-label] { box-shadow: none !important }`;

/** Style that takes away every mark as well. */
export const NO_MARKS = `${NO_TEXT}
	.solid, .departed, .ring, .stroke, .outline { stroke: transparent !important }
	.disc.open::after { border-color: transparent !important }
	.place .mark { visibility: hidden !important }
	.plot .bar { background: none !important; border-color: transparent !important }
	.strip .head, .legend li::before { visibility: hidden !important }`;

/** And what the outline of a country covers or crosses: thin borders, the river, the lake. */
export const NO_BORDERS = `${NO_MARKS} .border, .river { stroke: transparent !important } .lake { fill: transparent !important }`;

/** Runs in the page: all text over the picture, and all marks of the live scene. */
export function inks(): { text: Ink[]; marks: Ink[] } {
	const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
	/** A computed colour as a browser writes it may be color(…): painting it tells what it is. */
	const rgba = (colour: string): [number, number, number, number] => {
		paint.clearRect(0, 0, 1, 1);
		paint.fillStyle = colour;
		paint.fillRect(0, 0, 1, 1);
		const [r = 0, g = 0, b = 0, a = 0] = paint.getImageData(0, 0, 1, 1).data;
		return [r, g, b, a / 255];
	};
	const opacityOf = (element: Element) => {
		let opacity = 1;
		for (let at: Element | null = element; at; at = at.parentElement)
			opacity *= Number(getComputedStyle(at).opacity);
		return opacity;
	};
	const inWindow = ({ width, height, top, bottom }: DOMRect) =>
		width > 0 && height > 0 && bottom > 0 && top < innerHeight;
	const ink = (
		element: Element,
		name: string,
		colour: string,
		needs: number,
		boxes: DOMRect[],
	): Ink => {
		const [r, g, b, a] = rgba(colour);
		const opacity = a * opacityOf(element);
		const plain = boxes
			.filter(inWindow)
			.map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
		return { name, colour: [r, g, b], opacity, needs, boxes: plain };
	};

	const text: Ink[] = [];
	const words = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
	while (words.nextNode()) {
		const element = words.currentNode.parentElement!;
		const label = element.closest<HTMLElement>('[data-label]');
		if (!label || !words.currentNode.textContent?.trim() || element.closest('.heard')) continue;
		if (element.closest('figure') || opacityOf(element) <= 0.05 || !element.checkVisibility())
			continue;
		const style = getComputedStyle(element);
		const size = parseFloat(style.fontSize);
		if (size === 0) continue;
		const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
		const range = document.createRange();
		range.selectNodeContents(words.currentNode);
		// A hollow number is its outline.
		const colour = rgba(style.color)[3] > 0 ? style.color : style.webkitTextStrokeColor;
		const name = `${label.dataset.label} “${words.currentNode.textContent.trim().slice(0, 20)}”`;
		text.push(ink(element, name, colour, large ? 3 : 4.5, [...range.getClientRects()]));
	}

	const marks: Ink[] = [];
	const add = (selector: string, colourOf: (style: CSSStyleDeclaration) => string) => {
		for (const element of document.querySelectorAll(`[data-stage] ${selector}`)) {
			if (opacityOf(element) <= 0.05) continue;
			const colour = colourOf(getComputedStyle(element));
			marks.push(ink(element, selector, colour, 3, [element.getBoundingClientRect()]));
		}
	};
	add('.solid', ({ stroke }) => stroke);
	add('.ring', ({ stroke }) => stroke);
	add('.departed', ({ stroke }) => stroke);
	add('.line .stroke', ({ stroke }) => stroke);
	// Behind a chart or a quotation the map has stepped back: its lines say nothing there.
	const veil = document.querySelector('[data-stage] .veil');
	if (!veil || opacityOf(veil) < 0.3) add('.outline', ({ stroke }) => stroke);
	add('.place:not(.returned) .mark > *', ({ fill }) => fill);
	add('.place.returned .mark > *', ({ stroke }) => stroke);
	add('.plot .bar:not(.open)', ({ backgroundColor }) => backgroundColor);
	add('.plot .bar.open', ({ borderTopColor }) => borderTopColor);
	add('.strip .head', ({ backgroundColor }) => backgroundColor);
	return { text, marks };
}
