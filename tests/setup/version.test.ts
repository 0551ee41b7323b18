import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nameBuild } from '../../scripts/version.js';

let top = '';
const write = (path: string, text: string) => {
	mkdirSync(join(top, path, '..'), { recursive: true });
	writeFileSync(join(top, path), text);
};
const name = (env: Record<string, string> = {}) => nameBuild(top, env);

beforeEach(() => {
	top = mkdtempSync(join(tmpdir(), 'version-'));
	write('src/content/story.yaml', 'steps: []');
	write('src/app.css', '');
	write('static/favicon.svg', '<svg/>');
});
afterEach(() => rmSync(top, { recursive: true }));

test('the same sources have the same name, whenever and wherever they are built', () => {
	const here = name();
	const there = mkdtempSync(join(tmpdir(), 'version-'));
	for (const [file, text] of [
		['static/favicon.svg', '<svg/>'],
		['src/app.css', ''],
		['src/content/story.yaml', 'steps: []'],
	] as const) {
		mkdirSync(join(there, file, '..'), { recursive: true });
		writeFileSync(join(there, file), text);
	}
	expect(nameBuild(there, {})).toBe(here);
	expect(here).toMatch(/^[0-9a-f]{12}$/);
	rmSync(there, { recursive: true });
});

test.each<[string, () => void]>([
	['a word is changed', () => write('src/content/story.yaml', 'steps: [one]')],
	['a file is added', () => write('src/content/theme.css', '')],
	['a file is taken away', () => rmSync(join(top, 'src/app.css'))],
	['a package is updated', () => write('package-lock.json', '{}')],
	[
		'a file is moved',
		() => {
			rmSync(join(top, 'src/app.css'));
			write('src/page.css', '');
		},
	],
])('a build has another name when %s', (_, change) => {
	const before = name();
	change();
	expect(name()).not.toBe(before);
});

test.each([
	['elsewhere', () => mkdtempSync(join(tmpdir(), 'version-content-'))],
	['in the checkout', () => join(top, 'my-story')],
])('a setting, or content from a folder %s, gives another name', (_, folder) => {
	const content = folder();
	mkdirSync(content, { recursive: true });
	writeFileSync(join(content, 'story.yaml'), 'steps: []');
	const names = [name(), name({ EDITION: 'fr' }), name({ SOURCE_DATE_EPOCH: '1' })];
	names.push(name({ CONTENT: content }));
	writeFileSync(join(content, 'story.yaml'), 'steps: [one]');
	names.push(name({ CONTENT: content }));
	expect(new Set(names).size).toBe(names.length);
	rmSync(content, { recursive: true });
});
