import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startInBackground } from '../../scripts/background.js';
import { installFromDebian } from '../../scripts/debian.js';
import { lacking, needs, provide, skipLine } from '../../scripts/needs.js';

let top = '';
beforeEach(() => {
	top = mkdtempSync(join(tmpdir(), 'needs-'));
	vi.spyOn(console, 'log').mockReturnValue();
});
afterEach(() => {
	rmSync(top, { recursive: true });
	vi.restoreAllMocks();
});

/** A program that answers with this code. */
const put = (name: string, code = 0) =>
	writeFileSync(join(top, name), `#!/bin/sh\nexit ${code}\n`, { mode: 0o755 });

const stages = ['unit', 'browser', 'browsers', 'engines', 'deep'];
const names = (found: { name: string }[]) => found.map(({ name }) => name);

describe.skipIf(process.platform !== 'linux')('what the tests need of the system', () => {
	test('is all missing on a bare machine, and each line says what to install', () => {
		expect(lacking(stages, { PATH: top }).map(skipLine)).toEqual([
			'skipped: Firefox (install firefox-esr)',
			'skipped: WebKit (install webkit2gtk-driver and xvfb)',
			'skipped: the text of printed pages (install poppler-utils)',
			'skipped: the feed and the sitemap as XML (install libxml2-utils)',
			'skipped: the HTML checker (install default-jre-headless)',
			'skipped: that nothing moves when a typeface comes (install fontconfig and fonts-liberation)',
			'skipped: hosting by nginx (install nginx and libnginx-mod-http-brotli-static)',
			'skipped: hosting by Caddy (install caddy)',
			'skipped: hosting by Apache (install apache2-bin)',
			'skipped: many readers at once (install wrk)',
			'skipped: a film, from end to end (install ffmpeg)',
		]);
	});

	test('is not missed by stages that were not asked for', () => {
		expect(lacking(['format', 'lint'], { PATH: top })).toEqual([]);
		expect(names(lacking(['browsers'], { PATH: top }))).toEqual(['Firefox', 'WebKit']);
	});

	test('is found where it works', () => {
		put('firefox');
		put('WebKitWebDriver');
		put('pdftotext');
		put('xmllint');
		put('ffmpeg');
		// It ends with 1 where it works.
		put('wrk', 1);
		put('fc-list');
		put('java', 1);
		for (const server of ['nginx', 'caddy', 'apache2']) put(server);
		expect(names(lacking(stages, { PATH: top, DISPLAY: ':0' }))).toEqual(['the HTML checker']);
		expect(names(lacking(['browsers'], { PATH: top })), 'WebKit needs a display').toEqual([
			'WebKit',
		]);
		put('Xvfb');
		expect(lacking(['browsers'], { PATH: top })).toEqual([]);
	});

	test('is installed in one go, and what did not come is still missing', async () => {
		put('chromium');
		const asked: string[][] = [];
		const install = async (packages: string[]) => {
			asked.push(packages);
			put('firefox-esr');
		};
		const missing = await provide(stages, { env: { PATH: top }, install });
		const ours = needs.filter(({ stage }) => stages.includes(stage));
		expect(asked).toEqual([ours.flatMap(({ packages }) => packages)]);
		expect(names(missing)).not.toContain('Firefox');
		expect(names(missing)).toContain('WebKit');
	});

	test('is not installed by somebody who may not', async () => {
		const missing = await provide(['browsers'], { env: { PATH: top }, install: null });
		expect(names(missing)).toEqual(['Firefox', 'WebKit']);
	});
});

describe('installing from Debian', () => {
	let policy = '';
	let held: string[] = [];
	beforeEach(() => {
		policy = join(top, 'policy-rc.d');
		held = [];
	});
	const commands = async (code: (args: string[]) => number) => {
		const run: string[] = [];
		await installFromDebian(
			['firefox-esr', 'xvfb'],
			async (file, args) => {
				run.push([file, ...args].join(' '));
				held.push(existsSync(policy) && statSync(policy).mode & 0o100 ? 'no service' : 'services');
				return code(args);
			},
			policy,
		);
		return run;
	};
	const install = 'apt-get install -y --no-install-recommends';

	test('takes one update and one install', async () => {
		expect(await commands(() => 0)).toEqual(['apt-get update', `${install} firefox-esr xvfb`]);
	});

	test('takes each alone where one is not to be had', async () => {
		expect(await commands((args) => (args.includes('firefox-esr') ? 100 : 0))).toEqual([
			'apt-get update',
			`${install} firefox-esr xvfb`,
			`${install} firefox-esr`,
			`${install} xvfb`,
		]);
	});

	test('starts no service that comes with a package, and leaves no rule behind', async () => {
		await commands(() => 0);
		expect(held).toEqual(['no service', 'no service']);
		expect(existsSync(policy)).toBe(false);
	});

	test('leaves alone what the system says of services itself', async () => {
		writeFileSync(policy, 'exit 0');
		await commands(() => 0);
		expect(readFileSync(policy, 'utf8')).toBe('exit 0');
	});
});

describe.skipIf(process.platform === 'win32')('a program beside us', () => {
	const alive = (pid: number) => {
		try {
			process.kill(pid, 0);
			return true;
		} catch {
			return false;
		}
	};

	test('is waited for, and ends when it is told to', async () => {
		const { said, end } = await startInBackground(
			process.execPath,
			['-e', 'console.log(`I am ${process.pid}`); setInterval(() => {}, 1000)'],
			{ ready: /I am (\d+)\n/ },
		);
		expect(alive(Number(said))).toBe(true);
		await end();
		expect(alive(Number(said))).toBe(false);
	});

	test('that ends at once says why', async () => {
		const start = startInBackground('/bin/sh', ['-c', 'echo no display >&2; exit 1'], {
			ready: /never/,
		});
		await expect(start).rejects.toThrow('ended at once: no display');
	});

	test('that is not there says so', async () => {
		await expect(startInBackground(join(top, 'none'), [], { ready: /never/ })).rejects.toThrow(
			'ENOENT',
		);
	});
});
