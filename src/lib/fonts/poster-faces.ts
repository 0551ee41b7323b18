import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { around, type Box } from '../parts/box';
import { mirrored } from '../poster/line-order';
import type { FaceName, Setting, Type, Typesetter } from '../poster/typesetter';
import type { Newsroom } from '../story/newsroom';
import { contentFolder } from '../content/content';
import { openFont } from './font-file';
import { staticFont, type StaticFont } from './static-font';

const { resolve } = createRequire(import.meta.url);

/** A face for pictures: its files, the first that has a character sets it, and its two weights. */
export interface PosterFace {
	/** What it is called where a character is missing. */
	name: string;
	/** Paths, or what a package exports. Variable or not, WOFF2, WOFF, TrueType or OpenType. */
	files: string[];
	/** Places on the axes of a variable font; one that a font lacks is passed over. */
	regular: Record<string, number>;
	strong: Record<string, number>;
}

/** The faces, by what they are for. A newsroom replaces any of them by files of its own. */
export type PosterFaces = Record<FaceName, PosterFace>;

const newsreader = (script: string) =>
	`@fontsource-variable/newsreader/files/newsreader-${script}-opsz-normal.woff2`;
const instrument = (script: string) =>
	`@fontsource-variable/instrument-sans/files/instrument-sans-${script}-wght-normal.woff2`;

/** The faces of the page, at the weights it uses. */
export const POSTER_FACES: PosterFaces = {
	serif: {
		name: 'Newsreader',
		files: ['latin', 'latin-ext', 'vietnamese'].map(newsreader),
		regular: { opsz: 24, wght: 420 },
		strong: { opsz: 24, wght: 600 },
	},
	display: {
		name: 'Newsreader Display',
		files: ['latin', 'latin-ext', 'vietnamese'].map(newsreader),
		regular: { opsz: 56, wght: 480 },
		strong: { opsz: 60, wght: 520 },
	},
	sans: {
		name: 'Instrument Sans',
		files: ['latin', 'latin-ext'].map(instrument),
		regular: { wght: 450 },
		strong: { wght: 600 },
	},
};

/**
 * The faces a newsroom's pictures are set in: its own file for each face that it has one for. Faces of
 * a reader's device are not here to draw with; the story's own stand in for them.
 */
export function facesOf({ fonts }: Pick<Newsroom, 'fonts'>): PosterFaces {
	const own = (face: FaceName): PosterFace => {
		const file = fonts?.[face];
		const standard = POSTER_FACES[face];
		return file ? { ...standard, name: file, files: [join(contentFolder(), file)] } : standard;
	};
	return { serif: own('serif'), display: own('display'), sans: own('sans') };
}

/** Written into a text for a reader of it, or for the order of its letters: nothing to draw. */
const UNSEEN = /(?![\u200c\u200d])[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu;

/** Characters that a font may lack: the space and the joiners of no width. */
const JOINERS = [' ', '\u200c', '\u200d'];

/** Spaces of every width but the ordinary are drawn as that; a face need not have them. */
const SPACES = /[\u00a0\u2000-\u200a\u202f]/gu;

/** Scripts whose letters join, and which resvg therefore does not space either. */
const JOINED =
	/[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}]/u;

/** Letters that fontkit itself lays out from right to left. */
const FROM_RIGHT =
	/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Measures the words of pictures, and has the files that the renderer sets them with. */
export interface PosterFonts {
	set: Typesetter;
	files: string[];
}

/**
 * Prepares the fonts of pictures.
 *
 * @param words every character that will be asked for; only which occur matters
 */
export async function posterFonts(
	words: string,
	faces: PosterFaces = POSTER_FACES,
): Promise<PosterFonts> {
	const characters = [...new Set(words + words.toUpperCase())].filter((one) => /\S/.test(one));
	const loaded = new Map<string, StaticFont[]>();
	for (const [name, face] of Object.entries(faces) as [FaceName, PosterFace][]) {
		const files = await filesFor(face, characters);
		for (const weight of ['regular', 'strong'] as const) {
			const fonts = files.map(({ path, bytes }, i) =>
				staticFont(bytes, path, face[weight], `${name}-${weight}-${i}`),
			);
			loaded.set(`${name} ${weight}`, await Promise.all(fonts));
		}
	}
	const settings = new Map<string, Setting>();
	return {
		files: [...loaded.values()].flat().map(({ file }) => file),
		set(text, type, direction = 'ltr') {
			const key = [type.face, type.strong, type.size, type.spacing, direction, text].join('|');
			let setting = settings.get(key);
			if (!setting) {
				const fonts = loaded.get(`${type.face} ${type.strong ? 'strong' : 'regular'}`) ?? [];
				setting = measure(text, type, direction, fonts, faces[type.face].name);
				settings.set(key, setting);
			}
			return setting;
		},
	};
}

interface OpenFile {
	path: string;
	bytes: Buffer;
	characters: number[];
}

const opened = new Map<string, Promise<OpenFile>>();

/** The files of a face that are needed: the first, and those that have what those before them lack. */
async function filesFor({ files }: PosterFace, characters: string[]): Promise<OpenFile[]> {
	const needed: OpenFile[] = [];
	let missing = characters.map((one) => one.codePointAt(0) ?? 0);
	for (const path of files) {
		const reading = opened.get(path) ?? openFile(path);
		opened.set(path, reading);
		const file = await reading;
		const has = new Set(file.characters);
		const rest = missing.filter((one) => !has.has(one));
		if (needed.length === 0 || rest.length < missing.length) needed.push(file);
		missing = rest;
		if (missing.length === 0) break;
	}
	return needed;
}

async function openFile(path: string): Promise<OpenFile> {
	const bytes = await readFile(path.startsWith('@') ? resolve(path) : path);
	return { path, bytes, characters: openFont(bytes, path).characterSet };
}

function measure(
	raw: string,
	type: Type,
	direction: 'ltr' | 'rtl',
	fonts: StaticFont[],
	face: string,
): Setting {
	const text = raw.replace(UNSEEN, '').replace(SPACES, ' ');
	const spacing = JOINED.test(text) ? 0 : (type.spacing ?? 0) * type.size;
	const split = partsOf(text, fonts, face);
	const boxes: Box[] = [];
	let pen = 0;
	const parts = (direction === 'rtl' ? split.reverse() : split).map(({ font, part }) => {
		const scale = type.size / font.opened.unitsPerEm;
		const start = pen;
		const run = font.opened.layout(direction === 'rtl' ? fromTheRight(part) : part);
		run.glyphs.forEach(({ bbox }, i) => {
			const { xAdvance = 0, xOffset = 0, yOffset = 0 } = run.positions[i] ?? {};
			const [x, y] = [pen + xOffset * scale, -yOffset * scale];
			// A glyph without an outline, as a space has none, has a box without an end.
			if (bbox.minX < bbox.maxX)
				boxes.push({
					...{ left: x + bbox.minX * scale, right: x + bbox.maxX * scale },
					...{ top: y - bbox.maxY * scale, bottom: y - bbox.minY * scale },
				});
			// A mark over a letter moves nothing.
			pen += xAdvance * scale + (xAdvance > 0 ? spacing : 0);
		});
		return { text: part, family: font.family, x: start };
	});
	return {
		// After the last letter there is nothing to be kept away from.
		width: Math.max(0, pen - (parts.length > 0 ? spacing : 0)),
		ink: around(boxes),
		...{ parts, spacing },
	};
}

/**
 * A text as fontkit lays it out like the renderer, which mirrors brackets, and shapes letters that are
 * read from the left in the order in which they are seen.
 */
function fromTheRight(part: string): string {
	const letters = [...part].map(mirrored);
	return (FROM_RIGHT.test(part) ? letters : letters.reverse()).join('');
}

/** A text in parts that one font can set each. */
function partsOf(
	text: string,
	fonts: StaticFont[],
	face: string,
): { font: StaticFont; part: string }[] {
	const parts: { font: StaticFont; part: string }[] = [];
	const missing: string[] = [];
	for (const character of text) {
		const has = ({ opened }: StaticFont) =>
			JOINERS.includes(character) || opened.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
		const last = parts.at(-1);
		const font = last && has(last.font) ? last.font : fonts.find(has);
		if (!font) missing.push(character);
		else if (last?.font === font) last.part += character;
		else parts.push({ font, part: character });
	}
	if (missing.length > 0) throw new MissingGlyph([...new Set(missing)], face, text);
	return parts;
}

/** A face lacks a character: a box in its place would say something else. */
export class MissingGlyph extends Error {
	override name = 'MissingGlyph';
	constructor(characters: string[], face: string, text: string) {
		const shown = characters
			.map((one) => {
				const code = (one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
				return `“${one}” (U+${code})`;
			})
			.join(', ');
		super(
			`${face} has no glyph for ${shown} in “${text}” … name a font file that has it under fonts: in newsroom.yaml, or write it otherwise`,
		);
	}
}
