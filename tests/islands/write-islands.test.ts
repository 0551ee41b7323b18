import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Rollup } from 'vite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readIsland, readManifest, scriptOf } from '../../src/lib/islands/manifest';
import { writeIslands } from '../../src/lib/islands/write-islands';

const given = process.env.BUILD_FOLDER;
let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'islands-'));
	process.env.BUILD_FOLDER = folder;
});

afterEach(() => {
	if (given === undefined) delete process.env.BUILD_FOLDER;
	else process.env.BUILD_FOLDER = given;
	rmSync(folder, { recursive: true });
});

/** An island of two parts, each with a style sheet. */
const live = {
	output: [
		{
			...{ type: 'chunk', fileName: 'live.1.js', code: 'é' },
			viteMetadata: { importedCss: new Set(['live.2.css']) },
		},
		{ type: 'chunk', fileName: 'Late.3.js', code: 'late' },
		{ type: 'asset', fileName: 'live.2.css', source: '' },
		{ type: 'asset', fileName: 'Late.4.css', source: 'a{}' },
	],
} as unknown as Rollup.RollupOutput;

describe('built islands', () => {
	test('are written and listed, but for the styles that the page has', () => {
		writeIslands({ live });
		const { entry, files } = readManifest().live;
		expect(entry).toBe('live.1.js');
		expect(files).toEqual({ 'live.1.js': 2, 'Late.3.js': 4, 'Late.4.css': 3 });
		expect(Object.keys(files).map(readIsland)).toEqual(['é', 'late', 'a{}']);
		expect(scriptOf('live', false)).toBe('live.1.js');
		expect(scriptOf('live', true)).toBe('/src/routes/(story)/live.ts');
	});

	test('replace those of the build before', () => {
		writeIslands({ live });
		writeIslands({});
		expect(readdirSync(join(folder, 'islands'))).toEqual(['manifest.json']);
	});

	test('that are not there are asked for by the command that makes them', () => {
		expect(() => readManifest()).toThrow('run npm run build');
	});
});
