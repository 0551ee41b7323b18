import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

const { resolve } = createRequire(import.meta.url);

/** The scripts of parents, as their packages ship them. */
const SCRIPTS: Record<string, string> = {
	'/pym.js': resolve('pym.js/dist/pym.v1.js'),
	'/frames.js': resolve('@newswire/frames').replace(/[^/\\]+$/, 'frames.umd.js'),
};

/** Another site, whose pages are written by the test: its origin is never that of the story. */
export class Parent {
	#page = '';
	readonly #server = createServer(({ url = '' }, response) => {
		const script = SCRIPTS[url];
		response.setHeader('content-type', script ? 'text/javascript' : 'text/html;charset=utf-8');
		response.end(script ? readFileSync(script) : this.#page);
	});

	async start(): Promise<void> {
		await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
	}

	/** @param body of its one page from now on */
	show(body: string): string {
		this.#page = `<!doctype html><html lang="en"><title>Another site</title><body style="margin:0">${body}</body></html>`;
		return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
	}

	async close(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((done) => this.#server.close(done));
	}
}
