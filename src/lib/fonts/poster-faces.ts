import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Font } from 'fontkit';
import type { FaceName, Setting, Type, Typesetter } from '../poster/typesetter';
import type { Newsroom } from '../story/newsroom';
import { contentFolder } from '../content/content';
import { openFont } from './font-file';
import { instantiate } from './fonts';

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
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu;

/** Spaces of every width but the ordinary are drawn as that; a face need not have them. */
const SPACES = /[\u00a0\u2000-\u200a\u202f]/gu;

/** Letters as shapes that are set once and used many times. */
interface Glyph {
	id: number;
	path: { commands: { command: string; args: number[] }[]; bbox: { minX: number } };
}

/**
 * Sets text for pictures, glyphs turned into paths.
 *
 * @param words every character that will be asked for; only which occur matters
 */
export async function loadTypesetter(
	words: string,
	faces: PosterFaces = POSTER_FACES,
): Promise<Typesetter> {
	const characters = [...new Set(words + words.toUpperCase())].filter((one) => /\S/.test(one));
	const loaded = new Map<string, Font[]>();
	for (const [name, face] of Object.entries(faces) as [FaceName, PosterFace][]) {
		const files = await filesFor(face, characters);
		for (const weight of ['regular', 'strong'] as const)
			loaded.set(
				`${name} ${weight}`,
				await Promise.all(files.map((file) => placeFont(file, face[weight]))),
			);
	}
	const settings = new Map<string, Setting>();
	return (text, type) => {
		const key = `${type.face}|${type.strong ?? false}|${type.size}|${type.spacing ?? 0}|${text}`;
		let setting = settings.get(key);
		if (!setting) {
			const fonts = loaded.get(`${type.face} ${type.strong ? 'strong' : 'regular'}`) ?? [];
			setting = setLine(text, type, fonts, faces[type.face].name);
			settings.set(key, setting);
		}
		return setting;
	};
}

interface OpenFile {
	path: string;
	bytes: Buffer;
	characters: number[];
	axes: string[];
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
	const font = openFont(bytes, path);
	const axes = Object.keys(font.variationAxes);
	return { path, bytes, characters: font.characterSet, axes };
}

/** A file's font at a place on its axes. */
async function placeFont(
	{ path, bytes, characters, axes }: OpenFile,
	at: Record<string, number>,
): Promise<Font> {
	const places = Object.entries(at).filter(([axis]) => axes.includes(axis));
	const letters = characters.map((one) => String.fromCodePoint(one)).join('');
	return openFont(await instantiate(bytes, letters, Object.fromEntries(places)), path);
}

function setLine(raw: string, type: Type, fonts: Font[], face: string): Setting {
	const text = raw.replace(UNSEEN, '').replace(SPACES, ' ');
	const scale = (font: Font) => type.size / font.unitsPerEm;
	const spacing = (type.spacing ?? 0) * type.size;
	const placed: { glyph: Glyph; x: number; y: number; scale: number }[] = [];
	let pen = 0;
	for (const { font, part } of partsOf(text, fonts, face)) {
		const { glyphs, positions } = font.layout(part);
		glyphs.forEach((glyph, i) => {
			const position = positions[i];
			if (!position) return;
			const { xAdvance, xOffset, yOffset } = position;
			placed.push({
				glyph: glyph as unknown as Glyph,
				x: pen + xOffset * scale(font),
				y: -yOffset * scale(font),
				scale: scale(font),
			});
			pen += xAdvance * scale(font) + spacing;
		});
	}
	const boxes = placed.flatMap(({ glyph, x, y, scale }) => {
		if (glyph.path.commands.length === 0) return [];
		const { minX, minY, maxX, maxY } = glyph.path.bbox as Record<string, number>;
		const at = (units = 0) => units * scale;
		return [{ left: x + at(minX), right: x + at(maxX), top: y - at(maxY), bottom: y - at(minY) }];
	});
	return {
		// After the last letter there is nothing to be kept away from.
		width: Math.max(0, pen - (placed.length > 0 ? spacing : 0)),
		ink:
			boxes.length === 0
				? null
				: {
						left: Math.min(...boxes.map(({ left }) => left)),
						right: Math.max(...boxes.map(({ right }) => right)),
						top: Math.min(...boxes.map(({ top }) => top)),
						bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
					},
		path: (x, y) =>
			placed.map((one) => outline(one.glyph, x + one.x, y + one.y, one.scale)).join(''),
	};
}

/** A line in parts that one font can set each. */
function partsOf(text: string, fonts: Font[], face: string): { font: Font; part: string }[] {
	const parts: { font: Font; part: string }[] = [];
	const missing: string[] = [];
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		const last = parts.at(-1);
		// A space goes with the words before it.
		const same = last && (character === ' ' || last.font.hasGlyphForCodePoint(code));
		const font = same ? last.font : fonts.find((font) => font.hasGlyphForCodePoint(code));
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

/** A glyph as path data in tenths of a pixel, each point told from the one before. */
function outline(glyph: Glyph, x: number, y: number, scale: number): string {
	let data = '';
	let [penX, penY] = [0, 0];
	for (const { command, args } of glyph.path.commands) {
		if (command === 'closePath') {
			data += 'z';
			continue;
		}
		const points: [number, number][] = [];
		for (let i = 0; i < args.length; i += 2)
			points.push([
				Math.round((x + (args[i] ?? 0) * scale) * 10),
				Math.round((y - (args[i + 1] ?? 0) * scale) * 10),
			]);
		const [endX, endY] = points.at(-1) ?? [penX, penY];
		if (command === 'moveTo') data += `M${endX / 10},${endY / 10}`;
		else {
			const letter = { lineTo: 'l', quadraticCurveTo: 'q', bezierCurveTo: 'c' }[command] ?? 'l';
			const told = points.map(([px, py]) => `${(px - penX) / 10},${(py - penY) / 10}`);
			data += letter + told.join(' ');
		}
		[penX, penY] = [endX, endY];
	}
	return data;
}
