import { PNG } from 'pngjs';

export type Colour = [number, number, number];

/** Pixels nearer than this in each of red, green and blue count as the same colour. */
const NEAR = 14;

/** A colour that is no more than this share of a picture may be an edge between two others. */
const SMALL = 0.02;

interface Box {
	left: number;
	top: number;
	width: number;
	height: number;
}

/** The colours of a part of a picture, each fifth pixel of each third row, as far as it is there. */
export function coloursIn(
	picture: PNG,
	{ left, top, width, height }: Box,
	step = [5, 3],
): Colour[] {
	const found: Colour[] = [];
	const [right, bottom] = [
		Math.min(picture.width, left + width),
		Math.min(picture.height, top + height),
	];
	for (let y = Math.max(0, Math.floor(top)); y < bottom; y += step[1]!)
		for (let x = Math.max(0, Math.floor(left)); x < right; x += step[0]!) {
			const i = (y * picture.width + x) * 4;
			found.push([picture.data[i]!, picture.data[i + 1]!, picture.data[i + 2]!]);
		}
	return found;
}

const near = (a: Colour, b: Colour, by = NEAR) =>
	a.every((part, i) => Math.abs(part - b[i]!) <= by);

/** The share of pixels that have a colour. */
export const shareOf = (colour: Colour, pixels: Colour[], by = NEAR) =>
	pixels.filter((pixel) => near(pixel, colour, by)).length / Math.max(1, pixels.length);

/** The colours that make up a picture, the largest first, with their shares. */
export function palette(pixels: Colour[]): { colour: Colour; share: number }[] {
	const counted = new Map<string, number>();
	for (const pixel of pixels) counted.set(pixel.join(), (counted.get(pixel.join()) ?? 0) + 1);
	const sorted = [...counted]
		.sort(([, a], [, b]) => b - a)
		.map(([key]) => key.split(',').map(Number) as Colour);
	const found: { colour: Colour; share: number }[] = [];
	// A pixel belongs to the largest colour it is near to: counted again for a smoothed edge between two,
	// it would make a colour of that.
	let rest = pixels;
	for (const colour of sorted.slice(0, 60)) {
		if (found.some((other) => near(colour, other.colour))) continue;
		const others = rest.filter((pixel) => !near(pixel, colour));
		const share = (rest.length - others.length) / pixels.length;
		if (share < SMALL) continue;
		found.push({ colour, share });
		rest = others;
	}
	return found;
}

/**
 * What a picture lacks of the colours of another, and has too much of: the same land and sea, however
 * wide the window they are drawn for.
 */
export function differences(pixels: Colour[], reference: Colour[]): string[] {
	const [ours, theirs] = [palette(pixels), palette(reference)];
	const say = ({ colour, share }: { colour: Colour; share: number }) =>
		`rgb(${colour.join()}), ${(share * 100).toFixed(0)} %`;
	return [
		...theirs
			.filter(({ colour, share }) => shareOf(colour, pixels) < share / 4)
			.map((one) => `lacks ${say(one)}`),
		...ours
			.filter(({ colour, share }) => shareOf(colour, reference) < share / 10)
			.map((one) => `has ${say(one)} that does not belong there`),
	];
}

/** How far from a colour the pixel of a box is that comes nearest to it. */
export function nearest(picture: PNG, box: Box, colour: Colour): number {
	const around = {
		left: box.left - 1,
		top: box.top - 1,
		width: box.width + 2,
		height: box.height + 2,
	};
	const away = (pixel: Colour) => Math.max(...pixel.map((part, i) => Math.abs(part - colour[i]!)));
	return coloursIn(picture, around, [1, 1]).reduce(
		(least, pixel) => Math.min(least, away(pixel)),
		Infinity,
	);
}

export const readPicture = (png: Buffer) => PNG.sync.read(png);
