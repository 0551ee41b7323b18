import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lookUpBrowser } from '../../scripts/browser.js';
import { lacksPackages } from '../../scripts/install.js';
import { complainOfNode } from '../../scripts/node-version.js';

let top = '';
beforeEach(() => {
	top = mkdtempSync(join(tmpdir(), 'install-'));
});
afterEach(() => rmSync(top, { recursive: true }));

describe('what is missing', () => {
	const svelte = { 'node_modules/svelte': { version: '5.0.0' } };
	const forMac = { 'node_modules/fsevents': { version: '2.0.0', optional: true } };
	const write = (wanted: object, installed?: object) => {
		writeFileSync(
			join(top, 'package-lock.json'),
			JSON.stringify({ packages: { '': { version: '0.1.0' }, ...wanted } }),
		);
		if (!installed) return;
		mkdirSync(join(top, 'node_modules'));
		writeFileSync(
			join(top, 'node_modules/.package-lock.json'),
			JSON.stringify({ packages: installed }),
		);
	};

	test.each([
		['all of it, straight after a clone', svelte, undefined, true],
		['nothing, once installed', svelte, svelte, false],
		['what another machine would need is not', { ...svelte, ...forMac }, svelte, false],
		[
			'a package that was added since',
			{ ...svelte, 'node_modules/d3': { version: '7.9.2' } },
			svelte,
			true,
		],
		['a version that changed since', { 'node_modules/svelte': { version: '5.1.0' } }, svelte, true],
	])('%s', (_, wanted, installed, lacks) => {
		write(wanted, installed);
		expect(lacksPackages(top)).toBe(lacks);
	});
});

describe('Node', () => {
	test.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('%s will do', (version) => {
		expect(complainOfNode(version, '>=20.19')).toBeNull();
	});

	test.each(['20.18.3', '18.20.0', '9.0.0'])('%s is told what to do, in one line', (version) => {
		const complaint = complainOfNode(version, '>=20.19');
		expect(complaint).toContain('needs Node 20.19');
		expect(complaint).toContain(version);
		expect(complaint).not.toContain('\n');
	});
});

describe.skipIf(process.platform === 'win32')('the browser', () => {
	const put = (name: string, code: number) => {
		const file = join(top, name);
		writeFileSync(file, `#!/bin/sh\nexit ${code}\n`, { mode: 0o755 });
		return file;
	};

	test('is the one CHROMIUM names, before any other', () => {
		put('google-chrome', 0);
		const named = put('my-browser', 0);
		expect(lookUpBrowser({ CHROMIUM: named, PATH: top }, [])).toBe(named);
	});

	test('is the one on PATH, before any elsewhere', () => {
		const onPath = put('chromium', 0);
		expect(lookUpBrowser({ PATH: top }, [put('own', 0)])).toBe(onPath);
	});

	test('is one that starts, and not a note that the real one is elsewhere', () => {
		put('chromium-browser', 1);
		const own = put('own', 0);
		expect(lookUpBrowser({ PATH: top }, [own])).toBe(own);
	});

	test('may be missing', () => expect(lookUpBrowser({ PATH: top }, [join(top, 'own')])).toBeNull());
});

describe('package.json and its lock file', () => {
	test('name every package by one exact version', () => {
		const { dependencies = {}, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
		for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
			expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
	});

	test('name no registry: each machine uses its own', () => {
		expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
	});
});
