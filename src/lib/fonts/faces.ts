import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import type { Face, Newsroom } from '../story/newsroom';
import { contentFolder } from '../content/content';
import { readFont, type FontFile } from './font-file';

const { resolve } = createRequire(import.meta.url);

/** A face of the page, as the theme and the style sheets speak of it. */
interface Role {
	/** As `font-family`. */
	family: string;
	/** Weights the page asks of it, as `font-weight` in @font-face. */
	weight: string;
	/** The axes of a variable font that it needs; every other is pinned at its default. */
	axes: Record<string, number | { min: number; max: number }>;
	/** The files of the story's own face, the first in every edition, others where they are needed. */
	files: string[];
	/** What is kept of the rules of the story's own face by which letters and figures are set. */
	features: string[];
}

const newsreader = ['latin', 'latin-ext', 'vietnamese'].map(
	(part) => `@fontsource-variable/newsreader/files/newsreader-${part}-opsz-normal.woff2`,
);
const instrumentSans = ['latin', 'latin-ext'].map(
	(part) => `@fontsource-variable/instrument-sans/files/instrument-sans-${part}-wght-normal.woff2`,
);

/** What the style sheets ask for, and what a language cannot do without. */
const FEATURES = ['ccmp', 'locl', 'mark', 'mkmk', 'liga', 'lnum', 'tnum'];

/**
 * Newsreader is cut twice: its text size, and its display size, with finer serifs, for what stands
 * large. Each has one weight: the range the sans has would be as many bytes again.
 *
 * The sans does without its kerning, half of its bytes: in labels and tables of 11 to 16 pixels it
 * moves no letter by as much as one.
 */
export const ROLES: Record<Face, Role> = {
	serif: {
		family: 'Story Serif',
		weight: '420',
		axes: { opsz: 15, wght: 420 },
		files: newsreader,
		features: [...FEATURES, 'kern'],
	},
	display: {
		family: 'Story Display',
		weight: '480',
		axes: { opsz: 56, wght: 480 },
		files: newsreader,
		features: [...FEATURES, 'kern'],
	},
	sans: {
		family: 'Story Sans',
		weight: '400 600',
		axes: { wght: { min: 400, max: 600 } },
		files: instrumentSans,
		features: FEATURES,
	},
};

/** What is cut from one file. */
export interface Part {
	font: FontFile;
	/** The characters it gives the face: those no file before it has. */
	characters: string[];
}

/** A face, of which files it is cut, and which characters are in none of them. */
export interface CastFace {
	face: Face;
	parts: Part[];
	/** What is kept of their features; all where undefined. */
	features: string[] | undefined;
	lacking: string[];
}

/**
 * Finds for each face the files that have the characters of an edition: the newsroom's own where it
 * names one, or else the story's. None for a newsroom that leaves the choice to the reader's device.
 */
export async function castFaces(
	characters: string[],
	fonts: Newsroom['fonts'],
): Promise<CastFace[]> {
	if (fonts === null) return [];
	const faces = Object.keys(ROLES) as Face[];
	return Promise.all(
		faces.map(async (face) => {
			const own = fonts[face];
			const paths = own
				? [join(contentFolder(), own)]
				: ROLES[face].files.map((name) => resolve(name));
			const parts: Part[] = [];
			let lacking = characters;
			for (const path of paths) {
				const font = readFont(await readFile(path), path);
				const found = lacking.filter((character) => font.has(character));
				if (found.length > 0) parts.push({ font, characters: found });
				lacking = lacking.filter((character) => !found.includes(character));
			}
			// What another font, of any script, does with its features is not ours to know.
			const features = own ? undefined : ROLES[face].features;
			return { face, parts, features, lacking: lacking.filter(isPrinted) };
		}),
	);
}

/** Spaces, marks of direction and the like need no drawing. */
function isPrinted(character: string): boolean {
	return !/[\p{C}\p{Z}]/u.test(character);
}

/** What is said of characters that some face lacks: one line; undefined where none does. */
export function lackOf(faces: CastFace[]): string | undefined {
	const characters = [...new Set(faces.flatMap(({ lacking }) => lacking))].sort();
	if (characters.length === 0) return undefined;
	const families = faces
		.filter(({ lacking }) => lacking.length > 0)
		.map(({ face }) => ROLES[face].family);
	const shown = characters.slice(0, 12).join(' ') + (characters.length > 12 ? ' …' : '');
	return (
		`${families.join(', ')} ${families.length === 1 ? 'has' : 'have'} no ${shown} ` +
		`(${characters.length} in all): readers see those in a face of their device. ` +
		'Name files that have them under fonts in newsroom.yaml, or write fonts: system there.'
	);
}

/** What a part is called in the name of its file: `serif`, `serif-latin-ext`. */
export function nameOf(face: Face, { font }: Part): string {
	const [, part = ''] = /-(latin-ext|vietnamese)-/.exec(font.path) ?? [];
	return part === '' || extname(font.path) === '' ? face : `${face}-${part}`;
}
