import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const { resolve } = createRequire(import.meta.url);

/** A face of the page: which file it is cut from, and how much of it is kept. */
interface Cut {
	family: string;
	/** Weights the face can take, as `font-weight` in @font-face. */
	weight: string;
	file: string;
	axes: Record<string, number | { min: number; max: number }>;
}

/**
 * Newsreader is cut twice: its text size with every weight the cards use, and its display size,
 * with finer serifs, for what stands large. Both axes whole would be three times the bytes.
 */
const CUTS: Record<string, Cut> = {
	newsreader: {
		family: 'Newsreader',
		weight: '400 600',
		file: '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
		axes: { opsz: 15, wght: { min: 400, max: 600 } },
	},
	'newsreader-display': {
		family: 'Newsreader Display',
		weight: '480',
		file: '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
		axes: { opsz: 56, wght: 480 },
	},
	'instrument-sans': {
		family: 'Instrument Sans',
		weight: '400 600',
		file: '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
		axes: { wght: { min: 400, max: 600 } },
	},
};

/** Kept whatever the edition says: counters count through every digit. */
const ALWAYS = '0123456789 .,–—‘’“”·…%$+-×';

export interface Font {
	family: string;
	weight: string;
	/** File name; carries a hash of the bytes, so that it may be kept for ever. */
	file: string;
	bytes: Buffer;
}

/**
 * The page's fonts, cut down to the characters an edition uses.
 *
 * @param edition every word of it, in any form; only which characters occur matters
 */
export async function cutFonts(edition: string): Promise<Font[]> {
	const characters = [...new Set(ALWAYS + edition + edition.toUpperCase())].sort().join('');
	return Promise.all(
		Object.entries(CUTS).map(async ([name, { family, weight, file, axes }]) => {
			const whole = await readFile(resolve(file));
			const bytes = await subsetFont(whole, characters, {
				targetFormat: 'woff2',
				variationAxes: axes,
				noHinting: true,
			});
			const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
			return { family, weight, file: `${name}.${hash}.woff2`, bytes };
		}),
	);
}

/**
 * A font with its axes at fixed places, as plain TrueType or OpenType, for what sets text by itself.
 *
 * @param characters what is kept
 * @param axes       only axes it has
 */
export function instantiate(
	whole: Buffer,
	characters: string,
	axes: Record<string, number>,
): Promise<Buffer> {
	return subsetFont(whole, characters, {
		targetFormat: 'sfnt',
		variationAxes: axes,
		noHinting: true,
	});
}
