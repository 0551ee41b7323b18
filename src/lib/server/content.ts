import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Document, Documents } from '../story/document';
import { suggest } from '../story/nearest';
import { say } from '../story/problem';
import { readAml } from './aml-file';
import { readYaml } from './yaml-file';

/** Where the content lies: `CONTENT` in the environment, or else `src/content`. */
export function contentFolder(): string {
	return process.env.CONTENT || 'src/content';
}

/** The language of the edition: `EDITION` in the environment, or else English. */
export function editionLanguage(): string {
	return process.env.EDITION || 'en';
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
		words: readFile(folder, `words/${language}.aml`, readAml),
	};
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
