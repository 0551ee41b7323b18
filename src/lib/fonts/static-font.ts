import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { Font } from 'fontkit';
import { contentHash } from '../content/content-hash';
import { openFont } from './font-file';
import { instantiate } from './fonts';

/** A font as resvg reads it: from a file, not compressed, of one weight, found by its family alone. */
export interface StaticFont {
	family: string;
	file: string;
	opened: Font;
}

/**
 * Writes a font with its axes at fixed places.
 *
 * @param axes   those that it does not have are passed over
 * @param family what it is called from now on
 */
export async function staticFont(
	bytes: Buffer,
	path: string,
	axes: Record<string, number>,
	family: string,
): Promise<StaticFont> {
	const whole = openFont(bytes, path);
	const characters = whole.characterSet.map((one) => String.fromCodePoint(one)).join('');
	const places = Object.entries(axes).filter(([axis]) => axis in whole.variationAxes);
	const plain = await instantiate(bytes, characters, Object.fromEntries(places));
	const named = withFamily(plain, family);
	const file = join(FOLDER, `${family}.${contentHash(named)}.ttf`);
	if (!existsSync(file)) {
		mkdirSync(FOLDER, { recursive: true });
		// Several processes may write the same file, and each finds it whole.
		const partial = `${file}.${process.pid}.${threadId}`;
		writeFileSync(partial, named);
		renameSync(partial, file);
	}
	return { family, file, opened: openFont(named, path) };
}

/** Where fonts are kept: resvg reads them again for each picture. */
const FOLDER = join('node_modules', '.cache', 'poster-fonts');

/**
 * A font with a family name of its own. All weights that are made of one variable font carry the name
 * of the whole, by which resvg could not tell them apart.
 *
 * The table of names is replaced by one that holds the family (1) and the PostScript name (6), in
 * UTF-16 as Windows has them: https://learn.microsoft.com/typography/opentype/spec/name
 */
function withFamily(font: Buffer, family: string): Buffer {
	const name = Buffer.from(family, 'utf16le').swap16();
	const record = (id: number) => [3, 1, 0x409, id, name.length, 0];
	const words = [record(1), record(6)].flat();
	const table = Buffer.alloc(6 + words.length * 2);
	[0, 2, table.length, ...words].forEach((word, i) => table.writeUInt16BE(word, i * 2));
	const padding = Buffer.alloc(-font.length & 3);
	const named = Buffer.concat([font, padding, table, name]);
	for (let entry = 12; entry < 12 + font.readUInt16BE(4) * 16; entry += 16) {
		if (font.toString('latin1', entry, entry + 4) !== 'name') continue;
		named.writeUInt32BE(font.length + padding.length, entry + 8);
		named.writeUInt32BE(table.length + name.length, entry + 12);
		return named;
	}
	throw new Error(`a font that is to be called ${family} has no table of names`);
}
