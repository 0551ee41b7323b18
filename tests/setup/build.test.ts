import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isBuilt, rememberBuild } from '../../scripts/built.js';
import { mendSwap, swap } from '../../scripts/swap.js';
import { nameBuild } from '../../scripts/version.js';

let top = '';
const at = (...path: string[]) => join(top, ...path);
const write = (path: string, text: string) => {
	mkdirSync(join(at(path), '..'), { recursive: true });
	writeFileSync(at(path), text);
};
const readPage = () => readFileSync(at('build/index.html'), 'utf8');

beforeEach(() => {
	top = mkdtempSync(join(tmpdir(), 'build-'));
});
afterEach(() => rmSync(top, { recursive: true }));

describe('a finished build', () => {
	test('takes the place of the one before, and nothing of that one stays', () => {
		write('build/index.html', 'old');
		write('build/only-in-old.html', 'old');
		write('site/index.html', 'new');
		swap([at('site'), at('build')]);
		expect(readPage()).toBe('new');
		expect(readdirSync(top)).toEqual(['build']);
		expect(readdirSync(at('build'))).toEqual(['index.html']);
	});

	test('needs none before it', () => {
		write('site/index.html', 'new');
		swap([at('site'), at('build')]);
		expect(readPage()).toBe('new');
	});
});

describe('build/ stays as it was', () => {
	beforeEach(() => write('build/index.html', 'old'));

	test('when there is no finished build', () => {
		expect(() => swap([at('site'), at('build')])).toThrow('missing');
		expect(readPage()).toBe('old');
	});

	test('when the new one cannot be put in place', () => {
		// A folder cannot be renamed into itself: the second rename fails, and the first is taken back.
		write('build/site/index.html', 'new');
		expect(() => swap([at('build/site'), at('build')])).toThrow();
		expect(readPage()).toBe('old');
	});

	test('when the power went between the two renames', () => {
		renameSync(at('build'), at('site.previous'));
		mendSwap([at('site'), at('build')]);
		expect(readPage()).toBe('old');
	});
});

describe('a build counts as new', () => {
	beforeEach(() => {
		write('src/content/story.yaml', 'steps: []');
		write('build/index.html', '');
		rememberBuild(top, nameBuild(top, {}));
	});

	test('while nothing it is made from has changed', () => {
		utimesSync(at('src/content/story.yaml'), 0, 0);
		expect(isBuilt(top, {})).toBe(true);
	});

	test('not when there is none', () => {
		rmSync(at('build'), { recursive: true });
		expect(isBuilt(top, {})).toBe(false);
	});

	test('not when nobody knows what it was made from', () => {
		rmSync(at('.svelte-kit'), { recursive: true });
		expect(isBuilt(top, {})).toBe(false);
	});

	test('not after a file was changed', () => {
		write('src/content/story.yaml', 'steps: [one]');
		expect(isBuilt(top, {})).toBe(false);
	});

	test('not after a file was deleted', () => {
		rmSync(at('src/content/story.yaml'));
		expect(isBuilt(top, {})).toBe(false);
	});

	test('not for another edition, nor for another story', () => {
		expect(isBuilt(top, { EDITION: 'fr' })).toBe(false);
		write('other/story.yaml', 'steps: []');
		expect(isBuilt(top, { CONTENT: 'other' })).toBe(false);
		rememberBuild(top, nameBuild(top, { CONTENT: 'other' }));
		expect(isBuilt(top, { CONTENT: 'other' })).toBe(true);
		write('other/story.yaml', 'steps: [one]');
		expect(isBuilt(top, { CONTENT: 'other' })).toBe(false);
	});
});
