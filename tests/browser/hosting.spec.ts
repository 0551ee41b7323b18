import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { root } from '../../scripts/command.js';
import { contentType, isText } from '../../scripts/hosting/content-types.js';
import { headerRules, headersOf, missingPage } from '../../scripts/hosting/rules.js';
import { readSite } from '../../scripts/hosting/site.js';
import { ask } from './ask';
import { names, newsroomAt, prefixes, startServer, type Server } from './hosts';
import { sweep } from './story';

/* What real web servers say with each file, told by what the build made for them. That is
   held against its rules in tests/site/hosting.site.ts. */

test.describe.configure({ mode: 'default' });

const run = promisify(execFile);
const build = join(root, 'build');
const site = readSite(build);
const bytesOf = (path: string) => readFileSync(join(build, path));

/** What the rules say of a file, as it comes over the wire. */
function expected(path: string, prefix: string, secure: boolean): Record<string, string> {
	const headers = headerRules(site, newsroomAt(prefix));
	const all = headersOf(secure ? headers : { ...headers, secure: {} }, path);
	return Object.fromEntries(
		Object.entries({ ...all, 'content-type': contentType(path) }).map(([name, value]) => [
			name.toLowerCase(),
			value,
		]),
	);
}

for (const name of names)
	test.describe(name, () => {
		let server: Server | null = null;
		test.beforeAll(async () => {
			server = await startServer(name);
		});
		test.afterAll(() => server?.end());
		test.beforeEach(() => {
			const why = `Hosting by ${name} was not tested: it is not installed.`;
			if (!server) process.stdout.write(`${why}\n`);
			test.skip(!server, why);
		});

		for (const prefix of prefixes) {
			const at = (path: string) => server!.addresses.get(prefix)! + path;

			test(
				`under ${prefix}, each file comes with exactly what the rules say`,
				sweep(),
				async () => {
					for (const path of site.files) {
						const { status, said, body } = await ask(at(path));
						expect({ path, status, said }).toEqual({
							path,
							status: 200,
							said: expected(path, prefix, false),
						});
						expect(body.equals(bytesOf(path)), path).toBe(true);
						const secure = await ask(at(path), { 'x-forwarded-proto': 'https' });
						expect(secure.said, path).toEqual(expected(path, prefix, true));
					}
					const page = await ask(at(''));
					expect(page.said).toEqual(expected('index.html', prefix, false));
				},
			);

			test(
				`under ${prefix}, what is packed is handed out packed, as what it is`,
				sweep(),
				async () => {
					const ways = { br: brotliDecompressSync, gzip: gunzipSync };
					for (const path of site.files)
						for (const [encoding, unpack] of Object.entries(ways)) {
							if (encoding === 'br' && !server!.brotli) continue;
							const { headers, said, body } = await ask(at(path), { 'accept-encoding': encoding });
							const packed = isText(path);
							expect(said, path).toEqual({
								...expected(path, prefix, false),
								...(packed && { 'content-encoding': encoding }),
							});
							if (!packed) continue;
							expect(headers.vary, path).toMatch(/accept-encoding/i);
							expect(unpack(body).equals(bytesOf(path)), path).toBe(true);
							expect(body.equals(bytesOf(`${path}.${encoding === 'br' ? 'br' : 'gz'}`))).toBe(true);
						}
				},
			);

			test(
				`under ${prefix}, what is not there is answered by the story's own page`,
				sweep(),
				async () => {
					for (const path of [
						'nowhere',
						'nowhere/at/all.html',
						// A name in a folder whose files are kept for a year: its absence is not.
						'fonts/none.woff2',
						'fonts/',
						'data/none.json',
						'.htaccess',
						'_headers',
					]) {
						const { status, said, body } = await ask(at(path));
						expect({ path, status, said }).toEqual({
							path,
							status: 404,
							said: expected(missingPage, prefix, false),
						});
						expect(body.equals(bytesOf(missingPage)), path).toBe(true);
					}
				},
			);

			test(
				`under ${prefix}, a folder's address without its slash leads to the one with it`,
				sweep(),
				async () => {
					const folders = prefix === '/' ? ['text'] : ['text', ''];
					for (const folder of folders) {
						const address = at(folder).replace(/\/$/, '');
						const { status, headers } = await ask(address);
						expect([301, 308], folder).toContain(status);
						const { location = '' } = headers;
						expect(new URL(location, address).href).toBe(`${address}/`);
						// Behind something that speaks https in its place it may not lead back to http.
						const secure = await ask(address, { 'x-forwarded-proto': 'https' });
						expect(
							new URL(secure.headers.location ?? '', address.replace('http:', 'https:')).href,
						).toBe(`${address.replace('http:', 'https:')}/`);
					}
				},
			);
		}
	});

test('the check in HOSTING.md shows what it says it shows', sweep(), async () => {
	const server = await startServer('nginx');
	test.skip(!server, 'nginx is not installed.');
	const [, block = ''] = /## See that it works\n\n```sh\n([^`]*)```/.exec(
		readFileSync(join(root, 'HOSTING.md'), 'utf8'),
	)!;
	const [, ...lines] = block.trim().split('\n');
	expect(lines).toHaveLength(6);
	const address = server!.addresses.get('/2024/niger/explainer/')!;
	for (const line of lines) {
		const [command = '', says = ''] = line.split(/ +# /);
		const { stdout } = await run('sh', ['-c', `at=${address}; ${command}`]);
		const told = [
			/^(\d+)( or \d+)?/,
			/text\/html; charset=utf-8/,
			/Content-Security-Policy/,
			/Content-Encoding: br/,
			/Cache-Control: no-cache/,
			/immutable/,
		].flatMap((part) => part.exec(says)?.[0].split(' or ')[0] ?? []);
		expect(told.length, line).toBeGreaterThan(0);
		for (const part of told)
			if (part !== 'Content-Encoding: br' || server!.brotli) expect(stdout, line).toContain(part);
	}
	await server!.end();
});
