import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { imageSize } from 'image-size';
import { contentFolder } from './content';
import { contentHash } from './content-hash';

/** The publisher's mark as it is published. */
export interface LogoFile {
	/** Carries a hash of the bytes, so that it may be kept for ever. */
	file: string;
	type: string;
	bytes: Buffer;
	/** Pixels, or the units of an SVG. */
	width: number;
	height: number;
}

/**
 * The publisher's mark.
 *
 * @param name File in the content folder, SVG or PNG.
 */
export function readLogo(name: string): LogoFile {
	const bytes = readFileSync(join(contentFolder(), name));
	const { width, height } = imageSize(bytes);
	const hash = contentHash(bytes);
	const ending = extname(name).toLowerCase();
	const type = ending === '.svg' ? 'image/svg+xml' : 'image/png';
	return { file: `logo.${hash}${ending}`, type, bytes, width, height };
}
