import type { TextWidth } from '../labels/page-box';

/** The weights in which the components of marks set their labels, the heavier rounded up. */
const WEIGHTS = { strong: 600, plain: 450 };

/** Letters are measured large, so that no browser rounds their widths. */
const LARGE = 100;

/**
 * Measures texts in the face that an element has, whichever the browser has given it, and in any
 * script. It is no measuring of the page: nothing is laid out for it.
 */
export function textWidthIn(element: Element): TextWidth {
	const context = document.createElement('canvas').getContext('2d');
	const family = getComputedStyle(element).getPropertyValue('--sans');
	const known = new Map<string, number>();
	return (text, strong) => {
		const key = `${strong} ${text}`;
		const found = known.get(key);
		if (found !== undefined) return found;
		if (context) context.font = `${strong ? WEIGHTS.strong : WEIGHTS.plain} ${LARGE}px ${family}`;
		// Where a browser refuses: a little above the mean, so that a guess errs wide.
		const width = context ? context.measureText(text).width / LARGE : [...text].length * 0.6;
		known.set(key, width);
		return width;
	};
}
