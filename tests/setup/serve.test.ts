import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/command.js';
import { serve } from '../../scripts/serve.js';

const folder = mkdtempSync(join(tmpdir(), 'served-'));
const page = '<!doctype html><title>Story</title>';

beforeAll(() => {
	mkdirSync(join(folder, 'fr'));
	mkdirSync(join(folder, '_app/immutable'), { recursive: true });
	writeFileSync(join(folder, 'index.html'), page);
	writeFileSync(join(folder, 'fr/index.html'), '<title>Histoire</title>');
	writeFileSync(join(folder, '_app/immutable/a.js'), 'export {};');
	writeFileSync(join(folder, 'font.woff2'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the server', () => {
	test('serves each file as what it is, and answers "not changed" to who has it already', async () => {
		const server = await serve(folder, 0);
		const at = (path: string, init?: RequestInit) => fetch(new URL(path, server.address), init);

		const first = await at('');
		expect(await first.text()).toBe(page);
		expect(first.headers.get('content-type')).toBe('text/html;charset=utf-8');
		const etag = first.headers.get('etag') ?? '';
		expect((await at('', { headers: { 'if-none-match': etag } })).status).toBe(304);

		const script = await at('_app/immutable/a.js');
		expect(script.headers.get('content-type')).toBe('text/javascript');
		expect(script.headers.get('cache-control')).toContain('immutable');
		expect((await at('font.woff2')).headers.get('content-type')).toBe('font/woff2');
		expect((await at('fr')).url).toBe(`${server.address}fr/`);
		expect((await at('nowhere')).status).toBe(404);
		expect((await at('%2e%2e/%2e%2e/etc/passwd')).status).toBe(404);
		expect((await at('', { method: 'POST' })).status).toBe(405);
		await server.close();
	});

	test('serves the folder under the path a newsroom gives it', async () => {
		const server = await serve(folder, 0, { prefix: '/2026/story/' });
		expect(await (await fetch(server.address)).text()).toBe(page);
		expect((await fetch(server.address.slice(0, -1))).url).toBe(server.address);
		expect((await fetch(new URL('/', server.address))).status).toBe(404);
		await server.close();
	});

	test.each(['127.0.0.1', '0.0.0.0'])(
		'takes the next port when its own is held on %s',
		async (host) => {
			const other = createServer().listen(0, host);
			await once(other, 'listening');
			const { port } = other.address() as AddressInfo;
			const server = await serve(folder, port);
			expect(server.port).toBeGreaterThan(port);
			expect(await (await fetch(server.address)).text()).toBe(page);
			await server.close();
			other.close();
		},
	);
});

describe('npm start', () => {
	test('ends cleanly on Ctrl-C, though a browser holds its connection open', async () => {
		// What start.js does once the story is built, on a folder that needs no building.
		const script = join(folder, 'start.mjs');
		const from = (name: string) => pathToFileURL(join(root, 'scripts', name)).href;
		writeFileSync(
			script,
			`import { serve } from '${from('serve.js')}';
			import { endOnInterrupt } from '${from('command.js')}';
			let server;
			endOnInterrupt(() => server?.close());
			server = await serve(${JSON.stringify(folder)}, 0);
			console.log(server.address);`,
		);
		const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'pipe'] });
		let errors = '';
		child.stderr.on('data', (data) => (errors += data));
		const [address] = await once(child.stdout, 'data');
		expect((await fetch(String(address).trim())).status).toBe(200);
		child.kill('SIGINT');
		const [code, signal] = await once(child, 'exit');
		expect({ code, signal, errors }).toEqual({ code: 0, signal: null, errors: '' });
	});
});
