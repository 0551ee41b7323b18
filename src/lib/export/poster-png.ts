import { Resvg } from '@resvg/resvg-js';
import { writePalettePng, type Pixels } from './palette-png';

/** An SVG without text elements as a PNG, opaque, of its own size; the same on every machine. */
export function renderPng(svg: string): Uint8Array {
	return writePalettePng(renderPixels(svg));
}

/** An SVG without text elements as pixels. */
export function renderPixels(svg: string): Pixels {
	// There are no words in it to look for a font for.
	const { width, height, pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
	// A copy of its own: the buffer is borrowed.
	return { width, height, pixels: Uint8Array.from(pixels) };
}
