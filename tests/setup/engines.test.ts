import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { engines } from '../../scripts/engines/pinned.js';
import { cacheFolder, engineFolder, provideEngine } from '../../scripts/engines/provide.js';
import { gather } from '../../scripts/engines/walk.js';

const here = process.platform === 'linux' && process.arch === 'x64';
const fromNpm = engines.find(({ npm }) => npm)!;

test('each old browser is pinned to one version and to what is in it', () => {
	for (const { name, npm, debian = [] } of engines) {
		expect(npm || debian.length > 0, name).toBeTruthy();
		if (npm) {
			expect(npm.name).toMatch(/@\d+\.\d+\.\d+$/);
			expect(npm.integrity).toMatch(/^sha512-[\w+/]{86}==$/);
		}
		for (const { path, sha256 } of debian) {
			expect(path).toMatch(/^pool\/.*_amd64\.deb$/);
			expect(sha256).toMatch(/^[0-9a-f]{64}$/);
		}
	}
});

test('both floors are walked, and some of it each day', () => {
	expect(new Set(engines.map(({ moves }) => moves)).size).toBe(2);
	expect(engines.some(({ daily }) => daily)).toBe(true);
});

describe.skipIf(!here)('an old browser', () => {
	let top = '';
	beforeEach(() => {
		top = mkdtempSync(join(tmpdir(), 'engines-'));
		vi.spyOn(console, 'log').mockReturnValue();
		vi.stubEnv('PATH', `${top}/bin:${process.env.PATH}`);
		vi.stubEnv('ENGINES_CACHE', join(top, 'cache'));
	});
	afterEach(() => {
		rmSync(top, { recursive: true });
		vi.unstubAllEnvs();
		vi.restoreAllMocks();
	});
	/** Has `npm pack` do this. */
	const npmDoes = (script: string) => {
		mkdirSync(join(top, 'bin'));
		writeFileSync(join(top, 'bin/npm'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
	};

	test('that cannot be had is skipped, with the reason and what to install', () => {
		npmDoes('echo no such registry >&2; exit 1');
		const { here, skips } = gather((engine) => engine === fromNpm);
		expect(here).toEqual([]);
		expect(skips).toEqual([
			`skipped: the story in ${fromNpm.name}: npm pack fails: no such registry (install ${fromNpm.npm!.name})`,
		]);
		expect(readdirSync(cacheFolder()), 'nothing is left half done').toEqual([]);
	});

	test('that is not what was pinned is refused, and not unpacked', () => {
		npmDoes('echo something else > packed.tgz');
		expect(() => provideEngine(fromNpm)).toThrow('packed.tgz is not what was pinned');
		expect(readdirSync(cacheFolder())).toEqual([]);
	});

	test('that is kept is not fetched again, and is skipped where it does not run', () => {
		npmDoes('exit 1');
		mkdirSync(engineFolder(fromNpm), { recursive: true });
		expect(provideEngine(fromNpm)).toBe(engineFolder(fromNpm));
		expect(gather((engine) => engine === fromNpm).skips).toEqual([
			`skipped: the story in ${fromNpm.name}: it does not run on this system (install ${fromNpm.npm!.name})`,
		]);
	});
});
