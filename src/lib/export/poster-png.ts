import { Resvg } from '@resvg/resvg-js';
import { writePalettePng, type Pixels } from './palette-png';

/**
 * An SVG as a PNG, opaque, of its own size; the same on every machine.
 *
 * @param fonts files of the fonts it names; none are taken from the machine
 */
export function renderPng(svg: string, fonts: string[]): Uint8Array {
	return writePalettePng(renderPixels(svg, fonts));
}

/** The same as pixels. */
export function renderPixels(svg: string, fonts: string[]): Pixels {
	const { width, height, pixels } = open(svg, fonts).render();
	// A copy of its own: the buffer is borrowed.
	return { width, height, pixels: Uint8Array.from(pixels) };
}

/**
 * An SVG with its words as shapes: it looks the same where its fonts are not. resvg leaves out what it
 * does not draw, so name and description are taken over.
 */
export function outlineWords(svg: string, fonts: string[]): string {
	const [said = ''] = /<title>[^]*<\/desc>/.exec(svg) ?? [];
	return open(svg, fonts)
		.toString()
		.replace(/^<svg ([^>]*)>/, (_, attributes: string) => `<svg role="img" ${attributes}>${said}`);
}

function open(svg: string, fontFiles: string[]): Resvg {
	return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles } });
}
