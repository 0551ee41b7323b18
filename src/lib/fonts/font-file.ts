import { create, type Font } from 'fontkit';

/** A file a face is cut from. */
export interface FontFile {
	path: string;
	bytes: Buffer;
	/** Whether it can draw a character. */
	has(character: string): boolean;
	/** The axes of a variable font: how far each goes, and where it stands of itself. */
	axes: Record<string, { min: number; default: number; max: number }>;
}

/**
 * Opens a font to see what it can do.
 *
 * @throws Error where the file is no font, with what to do.
 */
export function readFont(bytes: Buffer, path: string): FontFile {
	const font = openFont(bytes, path);
	return {
		path,
		bytes,
		has: (character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
		axes: font.variationAxes as FontFile['axes'],
	};
}

/**
 * The same, to set words in.
 *
 * @throws Error where the file is no font, with what to do.
 */
export function openFont(bytes: Buffer, path: string): Font {
	try {
		const opened = create(bytes);
		if ('layout' in opened) return opened;
	} catch {
		// Said below, in words an editor can act on.
	}
	throw new Error(
		`${path} cannot be read as a font: put a .woff2, .ttf or .otf of one face there.`,
	);
}
