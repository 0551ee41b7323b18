import { existsSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { drawnWords } from '../../src/lib/parse/interface-words';
import { loadStory } from '../../src/lib/content/load-story';
import { importsOf } from '../imports';

const START = 'src/routes/(story)/live.ts';

/** The files that script is made of, what it loads later among them, by name. */
function sources(file = START, known = new Map<string, string>()): Map<string, string> {
	const source = readFileSync(file, 'utf8');
	known.set(file, source);
	const later = [...source.matchAll(/\bimport\('(.*?)'\)/g)].map(([, path = '']) =>
		posix.join(posix.dirname(file), path),
	);
	const now = importsOf(source)
		.filter((specifier) => /^(\.|\$lib\/)/.test(specifier))
		.map((specifier) => specifier.replace(/^\$lib/, 'src/lib'))
		.map((path) => (path.startsWith('.') ? posix.join(posix.dirname(file), path) : path));
	for (const path of [...now, ...later]) {
		const found = [path, `${path}.ts`, `${path}.svelte`].find(
			(name) => existsSync(name) && statSync(name).isFile(),
		);
		if (!found) throw new Error(`${file} imports ${path}, which is nowhere`);
		if (!known.has(found)) sources(found, known);
	}
	return known;
}

test('script is sent figures as they stand, and not what makes them', () => {
	const files = [...sources().keys()];
	expect(files).toContain('src/lib/marks/bars/scene.ts');
	const made = files.filter((file) =>
		/marks\/(?!manifest)\w+\/(?!(?:scene|labels)\.ts)[\w.-]+\.ts$/.test(file),
	);
	expect(made).toEqual([]);
});

test('script is sent the words it draws with, and no others', () => {
	const { words } = loadStory().story;
	const text = [...sources().values()].join('\n');
	const used = Object.keys(words)
		.filter((key) => new RegExp(`words\\.${key}\\b|'${key}'`).test(text))
		// What became of sharing has the name of a word that it does not say.
		.filter((key) => key !== 'copied');
	// Said by what a fact is, not by name.
	const byFact = ['confirmed', 'attributed'];
	expect(Object.keys(drawnWords(words)).sort()).toEqual([...new Set([...used, ...byFact])].sort());
});
