import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readContent } from '../../src/lib/content/content';
import { loadStory } from '../../src/lib/content/load-story';
import { ContentError } from '../../src/lib/content/problems';
import { inCopy } from '../content-fixture';

/** Changes a file of a copy of the content. */
function edit(folder: string, file: string, change: (text: string) => string): void {
	const path = join(folder, file);
	writeFileSync(path, change(readFileSync(path, 'utf8')));
}

describe('loading the story', () => {
	afterEach(() => {
		vi.unstubAllEnvs();
	});

	test('gives the story and its map', () => {
		const { story, map } = loadStory();
		expect(story.steps[0]?.id).toBe('opening');
		expect(map.places).toHaveProperty('station-one');
	});

	test('reads the folder the environment names', () => {
		return inCopy((folder) => {
			edit(folder, 'words/en.aml', (words) => words.replace(/^title: .*/, 'title: Another'));
			vi.stubEnv('CONTENT', folder);
			expect(loadStory().story.title).toBe('Another');
		});
	});

	test('is as old as SOURCE_DATE_EPOCH says, so that it can be built again', () => {
		return inCopy((folder) => {
			const keys = ['kind: update', 'step: storm', 'wrong: One.', 'right: Two.'];
			const entry = ['- at: 2024-06-03T14:05Z', ...keys].join('\n  ');
			edit(folder, 'corrections.yaml', () => entry);
			vi.stubEnv('CONTENT', folder);
			expect(loadStory().story.corrections).toHaveLength(1);
			vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2024, 5, 3, 14, 5) / 1000 - 1));
			expect(() => loadStory()).toThrow('is in the future');
		});
	});

	test('stops at a country the atlas does not have, before anything is drawn', () => {
		return inCopy((folder) => {
			edit(folder, 'map.yaml', (map) => map.replace('atlas: Finland', 'atlas: Fnland'));
			vi.stubEnv('CONTENT', folder);
			expect(() => loadStory()).toThrow(
				/map\.yaml:\d+ {2}no "Fnland" in the atlas … did you mean "Finland"\?/,
			);
		});
	});

	test('stops with the whole list, as a terminal shows it', () => {
		return inCopy((folder) => {
			edit(folder, 'story.yaml', (outline) => `steps: []\n${outline.replace('dot: 5', 'dot: 0')}`);
			vi.stubEnv('CONTENT', folder);
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
		return inCopy((folder) => {
			rmSync(join(folder, 'map.yaml'));
			const { map, words } = readContent('ne', folder);
			expect(map.problems).toEqual([
				{ file: join(folder, 'map.yaml'), line: 1, message: 'no such file … add it' },
			]);
			expect(words.problems[0]?.message).toBe('no such file … did you mean "en.aml"?');
		});
	});

	test('reads what editors on other systems save', () => {
		return inCopy((folder) => {
			const files = [
				'story.yaml',
				'map.yaml',
				'facts.yaml',
				'sources.yaml',
				'corrections.yaml',
				'words/en.aml',
			];
			const plain = loadStory();
			for (const file of files)
				edit(folder, file, (text) => `\uFEFF${text.replace(/\n/g, '\r\n')}`);
			vi.stubEnv('CONTENT', folder);
			expect(loadStory()).toEqual(plain);
		});
	});
});
