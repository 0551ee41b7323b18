import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { dataAt, lineOf, type Document, type Documents, type Path } from '../story/document';
import { suggest } from '../story/nearest';
import { FACES } from '../story/newsroom';
import { say } from '../story/problem';
import { readAml } from './aml-file';
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
	return typeof language === 'string' ? language : 'en';
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
		map: readFile(folder, 'map.yaml', readYaml),
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
	if (existsSync(path)) {
		// Editors on other systems leave a byte order mark and carriage returns behind.
		const source = readFileSync(path, 'utf8')
			.replace(/^\uFEFF/, '')
			.replace(/\r\n?/g, '\n');
		return read(source, file);
	}
	const beside = existsSync(dirname(path)) ? readdirSync(dirname(path)) : [];
	const message = say('no such file', suggest(basename(path), beside, 'add it'));
	return { file, data: undefined, lines: new Map(), problems: [{ file, line: 1, message }] };
}
