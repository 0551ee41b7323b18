import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { root as checkout } from '../../scripts/command.js';
import { mustBeWritable, sayFailure } from '../../scripts/hosting/failure.js';
import { finish } from '../../scripts/hosting/finish.js';
import { inlineScripts, withFileLinks, withoutTraces } from '../../scripts/hosting/page.js';
import { squeeze } from '../../scripts/hosting/precompress.js';
import { putInPlace } from '../../scripts/hosting/put-in-place.js';
import { summary } from '../../scripts/hosting/summary.js';
import { files, newsroom, writeSite } from './site-fixture';

type Newsroom = Parameters<typeof putInPlace>[2];
const all = { ...newsroom, analytics: 'none' } as Newsroom;

let root = '';
const at = (...path: string[]) => join(root, ...path);
afterEach(() => {
	if (root !== '') rmSync(root, { recursive: true, force: true });
	root = '';
});

const folder = (path: string) => readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();

describe('a page', () => {
	test('names the file its links lead to, for readers without script too', () => {
		const known = new Set(Object.keys(files));
		const page = withFileLinks(files['index.html']!, 'index.html', known);
		expect(page.match(/href="text\/index\.html"/g)).toHaveLength(2);
		expect(page).toContain('href="data/"');
		const text = withFileLinks(files['text/index.html']!, 'text/index.html', known);
		expect(text).toContain('href="../index.html"');
		expect(text).toContain('href="../index.html#facts"');
		expect(text).toContain('href="./index.html"');
		const step = withFileLinks(files['steps/coup/index.html']!, 'steps/coup/index.html', known);
		expect(step).toContain('content="0; url=../../index.html#coup"');
		expect(step).toContain('href="../../index.html"');
	});

	test('loses what is written for a script of the framework, but not on an island, and no word', () => {
		const [island, data] = [
			'<story-live id="live"><!--[--><b>a</b><!--]--></story-live>',
			'<script type="application/json">"<!--a-->"</script>',
		];
		const [idle, used] = [
			'<link rel="stylesheet" disabled media="(max-width: 0)" href="a.css">',
			'<link rel="stylesheet" href="b.css">',
		];
		const traced = `<!--x-->${idle}${used}<body><!--[--><p>a<!---->b</p>${island}<!--]-->${data}<noscript><i><!--[!-->c</i></noscript><story-live><!--[-->d</story-live></body>`;
		expect(withoutTraces(traced)).toBe(
			`${used}<body><p>ab</p>${island}${data}<noscript><i>c</i></noscript><story-live>d</story-live></body>`,
		);
	});

	test('runs the scripts it holds, and data is none', () => {
		const hash = createHash('sha256').update('run()').digest('base64');
		expect(inlineScripts(files['index.html']!)).toEqual([`'sha256-${hash}'`]);
		const module = '<script type="module">a < b && "</b>"</script>';
		const other = createHash('sha256').update('a < b && "</b>"').digest('base64');
		expect(inlineScripts(module)).toEqual([`'sha256-${other}'`]);
		expect(inlineScripts('<!-- <script>x</script> -->')).toEqual([]);
	});
});

describe('what is packed', () => {
	test('unpacks to what it was, and is the same each time', async () => {
		const text = Buffer.from('Same base, separate compounds. '.repeat(200));
		const [once, again] = [await squeeze(text), await squeeze(text)];
		expect(once).toEqual(again);
		expect(brotliDecompressSync(once.br).equals(text)).toBe(true);
		expect(gunzipSync(once.gz).equals(text)).toBe(true);
		// No time and no system is noted in it.
		expect([...once.gz.subarray(4, 8), once.gz[9]]).toEqual([0, 0, 0, 0, 255]);
	});

	test('stands beside each text, and beside nothing else', async () => {
		root = writeSite();
		await finish(at('.svelte-kit/site'), at('hosting'), newsroom);
		const found = folder(at('.svelte-kit/site'));
		expect(readFileSync(at('.svelte-kit/site/404.html'), 'utf8')).not.toContain('<!--');
		for (const name of Object.keys(files)) {
			const isText = /\.(html|css|js|json|svg|csv|xml|txt)$/.test(name);
			expect(found.includes(`${name}.br`), name).toBe(isText);
			expect(found.includes(`${name}.gz`), name).toBe(isText);
		}
	});
});

describe('a finished build', () => {
	test('is put in place with what hosts are told, and counted', async () => {
		root = writeSite();
		const made = await putInPlace(root, 'a build', all);
		expect(made).toMatchObject({ pages: 4, embeds: 1, cards: 1, files: 17 });
		expect(made.rows.find(({ what }) => what === 'requests')?.is).toBe(3);
		expect(existsSync(at('build/_headers'))).toBe(true);
		expect(folder(at('hosting'))).toEqual([
			'Caddyfile',
			'cloudfront-function.js',
			'cloudfront-headers.json',
			'nginx.conf',
			's3.json',
		]);
		expect(folder(at('.svelte-kit')), 'nothing but what it is called').toEqual(['built']);
		const page = readFileSync(at('build/index.html'), 'utf8');
		expect(page).toContain('http-equiv="content-security-policy"');
		expect(readFileSync(at('build/text/index.html'), 'utf8')).not.toContain('http-equiv');

		const said = summary(made, all);
		expect(said).toMatch(/pages +4, and 1 embed\n/);
		expect(said).toMatch(/cards +1\n/);
		expect(said).toMatch(/everything +\d+\.\d kB of 140\.0 kB +index\.html/);
		expect(said).toMatch(/requests +3 of 12/);
		expect(said).toContain("the example's, https://newsroom.example/a/");
		expect(summary(made, { ...all, isExample: false })).not.toContain('example');
	});
});

/** What goes wrong, and the line that is said of it. */
async function failing(): Promise<string> {
	mkdirSync(at('build'));
	mkdirSync(at('hosting'));
	writeFileSync(at('build/index.html'), 'old');
	writeFileSync(at('hosting/nginx.conf'), 'old');
	const error: unknown = await putInPlace(root, 'a build', all).then(
		() => new Error('it did not fail'),
		(error: unknown) => error,
	);
	expect(folder(at('build'))).toEqual(['index.html']);
	expect(readFileSync(at('build/index.html'), 'utf8')).toBe('old');
	expect(folder(at('hosting'))).toEqual(['nginx.conf']);
	expect(folder(at('.svelte-kit')), 'nothing half done is left').toEqual([]);
	return sayFailure(error as Error) ?? (error as Error).message;
}

describe('a build that fails at the end leaves everything as it was, and says why', () => {
	test.skipIf(!existsSync('/dev/full'))('where the disk is full', async () => {
		root = writeSite();
		symlinkSync('/dev/full', at('.svelte-kit/site/index.html.br'));
		expect(await failing()).toMatch(/^The disk is full, .*: make room, then build again\.$/);
	});

	test('where a page breaks off', async () => {
		root = writeSite({ 'text/index.html': files['text/index.html']!.slice(0, -10) });
		expect(await failing()).toBe('text/index.html breaks off: it was not written whole.');
	});

	test('where a page is missing', async () => {
		root = writeSite({ '404.html': null });
		expect(await failing()).toBe('The site has no 404.html: it was not written whole.');
	});
});

describe('a build that cannot be written says so before it begins', () => {
	test('where a file has the name of its folder', () => {
		root = mkdtempSync(join(tmpdir(), 'hosting-'));
		writeFileSync(at('build'), '');
		const error = thrownBy(() => mustBeWritable([at('work'), at('build')]));
		expect(sayFailure(error)).toBe(
			`${at('build')} is a file, and a folder belongs there: move it away, then build again.`,
		);
	});

	test('though not where it lies in folders that are not there yet', () => {
		root = mkdtempSync(join(tmpdir(), 'hosting-'));
		expect(thrownBy(() => mustBeWritable([at('work/of/mine')]))).toBe(undefined);
	});

	test('where the disk has no room for it', () => {
		root = mkdtempSync(join(tmpdir(), 'hosting-'));
		const full = () => ({ bavail: 10, bsize: 4096 });
		const error = thrownBy(() => mustBeWritable([at('work')], full));
		expect(sayFailure(error)).toMatch(/^The disk is full, and .*work could not be written/);
		expect(thrownBy(() => mustBeWritable([at('work')], () => ({ bavail: 1e6, bsize: 4096 })))).toBe(
			undefined,
		);
	});

	test.skipIf(process.platform === 'win32')(
		'where the folder is not ours to write in',
		async () => {
			root = mkdtempSync(join(tmpdir(), 'hosting-'));
			// Root may write anywhere: as root the build is run as somebody who may not.
			const uid = process.getuid?.() === 0 ? 65534 : undefined;
			chmodSync(root, 0o555);
			const script = `
			import { mustBeWritable, sayFailure } from ${JSON.stringify(join(checkout, 'scripts/hosting/failure.js'))};
			try { mustBeWritable([process.argv[1]]); } catch (error) { console.log(sayFailure(error)); }`;
			const said = await new Promise<string>((resolve, reject) => {
				const args = ['--input-type=module', '-e', script, at('build')];
				execFile(process.execPath, args, { uid, cwd: '/' }, (error, out) =>
					error ? reject(error) : resolve(out.trim()),
				);
			});
			chmodSync(root, 0o755);
			expect(said).toMatch(/may not be written by you: give yourself the right to/);
			expect(readdirSync(root)).toEqual([]);
		},
	);
});

function thrownBy(act: () => void): Error {
	try {
		act();
	} catch (error) {
		return error as Error;
	}
	return undefined as unknown as Error;
}
