import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readContent } from '../../src/lib/server/content';
import { loadStory } from '../../src/lib/server/load-story';
import { ContentError } from '../../src/lib/server/problems';
import { inCopy } from '../content-fixture';

/** Changes a file of a copy of the content. */
function edit(folder: string, file: string, change: (text: string) => string): void {
	const path = join(folder, file);
	writeFileSync(path, change(readFileSync(path, 'utf8')));
}

describe('loading the story', () => {
	const { CONTENT } = process.env;
	afterEach(() => {
		if (CONTENT === undefined) delete process.env.CONTENT;
		else process.env.CONTENT = CONTENT;
	});

	test('gives the story and its map', () => {
		const { story, map } = loadStory();
		expect(story.steps[0]?.id).toBe('opening');
		expect(map.places).toHaveProperty('ab101');
	});

	test('reads the folder the environment names', () => {
		inCopy((folder) => {
			edit(folder, 'words/en.aml', (words) => words.replace(/^title: .*/, 'title: Another'));
			process.env.CONTENT = folder;
			expect(loadStory().story.title).toBe('Another');
		});
	});

	test('stops with the whole list, as a terminal shows it', () => {
		inCopy((folder) => {
			edit(folder, 'story.yaml', (outline) => `steps: []\n${outline.replace('dot: 20', 'dot: 0')}`);
			process.env.CONTENT = folder;
			expect(() => loadStory()).toThrow(ContentError);
			expect(() => loadStory()).toThrow(
				/^2 problems in the content\n\n\S+story\.yaml:1 {2}unknown key "steps" … .*\n\S+story\.yaml:\d+ {2}0 is no count … .*\n$/,
			);
		});
	});

	test('names files as they are called from the folder of the project', () => {
		expect(readContent('en', 'src/content').outline.file).toBe('src/content/story.yaml');
	});

	test('says which file is missing, and which is there instead', () => {
		inCopy((folder) => {
			rmSync(join(folder, 'map.yaml'));
			const { map, words } = readContent('ne', folder);
			expect(map.problems).toEqual([
				{ file: join(folder, 'map.yaml'), line: 1, message: 'no such file … add it' },
			]);
			expect(words.problems[0]?.message).toBe('no such file … did you mean "en.aml"?');
		});
	});

	test('reads what editors on other systems save', () => {
		inCopy((folder) => {
			const files = ['story.yaml', 'map.yaml', 'facts.yaml', 'sources.yaml', 'words/en.aml'];
			const plain = loadStory();
			for (const file of files)
				edit(folder, file, (text) => `\uFEFF${text.replace(/\n/g, '\r\n')}`);
			process.env.CONTENT = folder;
			expect(loadStory()).toEqual(plain);
		});
	});
});
