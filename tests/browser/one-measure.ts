import { expect } from '@playwright/test';

/** A picture as markup without the places of its marks, and those places. */
export interface Drawn {
	markup: string;
	/** From the middle of the view, in hundredths of its width. */
	places: number[];
}

/** Stills have hundredths of a per cent: on a phone, less than a twentieth of a pixel. */
const ROUNDED = 0.0051;

/**
 * A picture without what tells a live one from a still one, which no reader sees: a still has its marks
 * in per cent of the view, which is five wide and four high, a live one moves them from its middle.
 */
export function inside(picture: string): Drawn {
	const places: number[] = [];
	const put = (...found: (number | undefined)[]) => {
		places.push(...found.filter((place) => place !== undefined));
		return 'place;';
	};
	const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
	const markup = picture
		.replace(/^<div[^>]*>/, '')
		.replace(
			/left: ([\d.-]+)%; top: ([\d.-]+)%;|(?<=class="head[^"]*" style=")left: ([\d.-]+)%;|translate: ([\d.-]+)cqw(?: ([\d.-]+)cqw)?;/g,
			(_, left, top, along, across, down) => {
				if (left) return put(Number(left) - 50, (Number(top) - 50) * 0.8);
				return put(number(along ?? across), number(down));
			},
		);
	return { markup, places };
}

/** Holds that a still and a live picture, or two of a kind, show the same. */
export function expectAlike(one: Drawn, other: Drawn, what?: string) {
	expect(one.markup, what).toBe(other.markup);
	const apart = one.places.map((place, i) => Math.abs(place - (other.places[i] ?? Infinity)));
	expect(Math.max(0, ...apart), what).toBeLessThanOrEqual(ROUNDED);
	expect(one.places.length, what).toBe(other.places.length);
}
