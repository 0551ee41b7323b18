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
import { isBuilt } from '../../scripts/built.js';
import { mendSwap, swap } from '../../scripts/swap.js';

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
	const age = (path: string, seconds: number) => {
		const time = Date.now() / 1000 - seconds;
		utimesSync(at(path), time, time);
	};
	beforeEach(() => {
		write('src/content/story.yaml', 'steps: []');
		write('build/index.html', '');
		for (const path of ['src/content/story.yaml', 'src/content', 'src']) age(path, 100);
		age('build', 50);
	});

	test('while nothing it is made from has changed', () => expect(isBuilt(top)).toBe(true));

	test('not when there is none', () => {
		rmSync(at('build'), { recursive: true });
		expect(isBuilt(top)).toBe(false);
	});

	test('not after a file was changed', () => {
		age('src/content/story.yaml', 10);
		expect(isBuilt(top)).toBe(false);
	});

	test('not after a file was deleted', () => {
		rmSync(at('src/content/story.yaml'));
		expect(isBuilt(top)).toBe(false);
	});
});
