import subsetFont from 'subset-font';
import type { Newsroom } from '../story/newsroom';
import { contentHash } from '../content/content-hash';
import { castFaces, nameOf, ROLES, type Part } from './faces';
import { fallbacksOf } from './font-fallbacks';
import type { FontFile } from './font-file';

/** Kept whatever the edition says: counters count through every digit, fallbacks are fitted by letters. */
const ALWAYS = '0123456789 .,–—‘’“”·…%$+-×abcdefghijklmnopqrstuvwxyz';

export interface Font {
	family: string;
	weight: string;
	/** `unicode-range` of a file that only adds to another; null for the first of a face. */
	range: string | null;
	/** File name; carries a hash of the bytes, so that it may be kept for ever. */
	file: string;
	bytes: Buffer;
}

/** The page's fonts, and the reader's own given their measures: @font-face rules, empty without fonts. */
export interface Fonts {
	fonts: Font[];
	fallbacks: string;
}

/** Every character an edition uses, in either case: styles may set words in capitals. */
export function charactersOf(edition: string): string[] {
	return [...new Set(ALWAYS + edition + (ALWAYS + edition).toUpperCase())].sort();
}

/**
 * The page's fonts, cut down to the characters an edition uses.
 *
 * @param edition every word of it, in any form; only which characters occur matters
 * @param chosen the newsroom's fonts
 */
export async function cutFonts(edition: string, chosen: Newsroom['fonts']): Promise<Fonts> {
	const faces = await castFaces(charactersOf(edition), chosen);
	const cut = await Promise.all(
		faces.map(async ({ face, parts, features }) => {
			const { family, weight, axes } = ROLES[face];
			const fonts = await Promise.all(
				parts.map(async (part, i): Promise<Font> => {
					const bytes = await subsetFont(part.font.bytes, part.characters.join(''), {
						targetFormat: 'woff2',
						variationAxes: axesOf(part.font, axes),
						noHinting: true,
						keepFeatures: features,
					});
					const hash = contentHash(bytes);
					return {
						family,
						// Of a font with one weight only, the browser makes what is bold.
						weight: part.font.axes.wght ? weight : '400',
						range: i === 0 ? null : rangeOf(part),
						file: `${nameOf(face, part)}.${hash}.woff2`,
						bytes,
					};
				}),
			);
			const [first] = fonts;
			return { fonts, fallbacks: first ? await fallbacksOf(face, family, first.bytes) : '' };
		}),
	);
	return {
		fonts: cut.flatMap(({ fonts }) => fonts),
		fallbacks: cut.map(({ fallbacks }) => fallbacks).join(''),
	};
}

/** What a font's own axes are cut to: as asked, as far as they go; those nobody asked for, pinned. */
function axesOf(font: FontFile, asked: (typeof ROLES)['serif']['axes']): typeof asked {
	return Object.fromEntries(
		Object.entries(font.axes).map(([tag, axis]) => {
			const within = (value: number) => Math.min(axis.max, Math.max(axis.min, value));
			const wanted = asked[tag] ?? axis.default;
			if (typeof wanted === 'number') return [tag, within(wanted)];
			return [tag, { min: within(wanted.min), max: within(wanted.max) }];
		}),
	);
}

function rangeOf({ characters }: Part): string {
	return characters.map((one) => `U+${one.codePointAt(0)?.toString(16).toUpperCase()}`).join(',');
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
