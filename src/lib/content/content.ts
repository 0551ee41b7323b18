import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import {
	dataAt,
	isObject,
	lineOf,
	type Document,
	type Documents,
	type Path,
} from '../reading/document';
import { suggest } from '../reading/nearest';
import { FACES } from '../story/newsroom';
import { say } from '../reading/problem';
import { readAml } from './aml-file';
import { decode, onlyPrintable } from './printable';
import { atlasNames } from '../geography/topology';
import { readTheme, type Colours } from './theme-file';
import { readYaml } from './yaml-file';

/** Where the content lies: `CONTENT` in the environment, or else `src/content`. */
export function contentFolder(): string {
	return process.env.CONTENT || 'src/content';
}

/** The language of the edition: `EDITION` in the environment, or else the newsroom's. */
export function editionLanguage(): string {
	if (process.env.EDITION) return process.env.EDITION;
	const newsroom = readFile(contentFolder(), 'newsroom.yaml', readYaml);
	const language = dataAt(newsroom, ['language']);
	// What names no file beside the others is refused where the newsroom's settings are checked.
	return typeof language === 'string' && TAG.test(language) ? language : onlyLanguage();
}

/** A BCP 47 tag, as far as a file may be named by it. */
const TAG = /^[a-z\d]+(-[a-z\d]+)*$/i;

/** Of a newsroom that does not say: whatever there are words in. */
function onlyLanguage(): string {
	const folder = join(contentFolder(), 'words');
	const files = existsSync(folder) ? readdirSync(folder).sort() : [];
	return files.find((name) => name.endsWith('.aml'))?.replace(/\.aml$/, '') ?? 'und';
}

/**
 * The files of one edition, read but not yet checked.
 *
 * @param language BCP 47 tag of the edition; its words are in `words/<language>.aml`.
 */
export function readContent(language: string, folder = contentFolder()): Documents {
	return {
		language,
		outline: readFile(folder, 'story.yaml', readYaml),
		map: withAtlas(readFile(folder, 'map.yaml', readYaml)),
		facts: readFile(folder, 'facts.yaml', readYaml),
		sources: readFile(folder, 'sources.yaml', readYaml),
		corrections: readFile(folder, 'corrections.yaml', readYaml),
		newsroom: withFiles(readFile(folder, 'newsroom.yaml', readYaml), folder),
		theme: readFile(folder, 'theme.css', readTheme),
		words: readFile(folder, `words/${language}.aml`, readAml),
	};
}

/** The colours of the theme, which the story's own check has found sound. */
export function readColours(): Colours {
	return readFile(contentFolder(), 'theme.css', readTheme).data as Colours;
}

/** The map's document, with a problem for each country it names that the atlas does not have. */
function withAtlas(map: Document): Document {
	const countries = dataAt(map, ['countries']);
	const disputed = dataAt(map, ['disputed']);
	const paths: Path[] = [
		...(isObject(countries) ? Object.keys(countries) : []).map((id) => ['countries', id, 'atlas']),
		...(Array.isArray(disputed) ? disputed : []).flatMap((_, i) =>
			[0, 1].map((side) => ['disputed', i, side]),
		),
	];
	const missing = paths.flatMap((path) => {
		const name = dataAt(map, path);
		if (typeof name !== 'string' || atlasNames.includes(name)) return [];
		const remedy = suggest(
			name,
			atlasNames,
			'write it as Natural Earth has it, in the package world-atlas',
		);
		return [
			{
				file: map.file,
				line: lineOf(map, path),
				message: say(`no "${name}" in the atlas`, remedy),
			},
		];
	});
	return { ...map, problems: [...map.problems, ...missing] };
}

/** The newsroom's document, with a problem for each file it names that is not there. */
function withFiles(newsroom: Document, folder: string): Document {
	const paths: Path[] = [['publisher', 'logo'], ...FACES.map((face) => ['fonts', face])];
	const missing = paths.flatMap((path) => {
		const name = dataAt(newsroom, path);
		if (typeof name !== 'string' || existsSync(join(folder, name))) return [];
		const message = say(
			`no file ${name}`,
			suggest(name, readdirSync(folder), 'put it in this folder'),
		);
		return [{ file: newsroom.file, line: lineOf(newsroom, path), message }];
	});
	return { ...newsroom, problems: [...newsroom.problems, ...missing] };
}

function readFile(
	folder: string,
	name: string,
	read: (source: string, file: string) => Document,
): Document {
	const path = join(folder, name);
	const shown = relative(process.cwd(), path);
	// A folder elsewhere is easier found by its whole path than by a row of dots.
	const file = shown.startsWith('..') ? path : shown;
	const unread = (wrong: string, remedy: string): Document => ({
		...{ file, data: undefined, lines: new Map() },
		problems: [{ file, line: 1, message: say(wrong, remedy) }],
	});
	if (existsSync(path)) {
		const text = decode(readFileSync(path));
		if (text === null) return unread('a file that is not UTF-8', 'save it anew, as UTF-8');
		// Editors on other systems leave a byte order mark and carriage returns behind.
		const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
		return onlyPrintable(read(source, file), source);
	}
	const beside = existsSync(dirname(path)) ? readdirSync(dirname(path)) : [];
	return unread('no such file', suggest(basename(path), beside, 'add it'));
}
