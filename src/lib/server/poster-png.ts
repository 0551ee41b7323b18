import { Resvg } from '@resvg/resvg-js';

/**
 * An SVG without text elements as a PNG: no font is looked for, so that it is the same on every
 * machine.
 *
 * @param width in pixels, if not the SVG's own
 */
export function renderPng(svg: string, width?: number): Uint8Array {
	return new Uint8Array(draw(svg, width).asPng());
}

/** The same as rows of pixels, four bytes each: red, green, blue, alpha. */
export function renderPixels(svg: string): { width: number; height: number; pixels: Uint8Array } {
	const { width, height, pixels } = draw(svg);
	return { width, height, pixels: new Uint8Array(pixels) };
}

function draw(svg: string, width?: number) {
	const picture = new Resvg(svg, {
		font: { loadSystemFonts: false },
		...(width === undefined ? {} : { fitTo: { mode: 'width', value: width } }),
	});
	return picture.render();
}
