import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A file as the host should have sent it. */
interface Whole {
	type: string;
	body: Buffer;
}

/** What a host does instead of sending a file. */
export type Trouble = (response: ServerResponse, whole: Whole) => unknown;

const half = (body: Buffer) => body.subarray(0, body.length / 2);

/** How long a file is on its way that comes in the end: longer than a page takes to open here. */
const LATE = 4000;

/** How long a wire holds that breaks half-way. */
const HOLDS = 2000;

export const troubles = {
	// As most hosts say it: with a page.
	'is missing': (response) => {
		response.writeHead(404, { 'content-type': 'text/html' });
		response.end('<!doctype html><p>Not found</p>');
	},
	'ends in an error of the host': (response) => {
		response.writeHead(500, { 'content-type': 'text/html' });
		response.end('<p>Internal server error</p>');
	},
	'is half there, as if it were all': (response, { type, body }) => {
		response.writeHead(200, { 'content-type': type, 'content-length': half(body).length });
		response.end(half(body));
	},
	'breaks off half-way': (response, { type, body }) => {
		response.writeHead(200, { 'content-type': type, 'content-length': body.length });
		response.write(half(body));
		// A browser shows what it has read of a page, and drops what it has only received.
		const timer = setTimeout(() => response.destroy(), HOLDS);
		response.on('close', () => clearTimeout(timer));
	},
	'is said to be something else': (response, { body }) => {
		response.writeHead(200, {
			'content-type': 'text/html',
			'x-content-type-options': 'nosniff',
		});
		response.end(body);
	},
	// As hosts of single-page apps do, for whatever they do not have.
	'is another page in its place': (response) => {
		response.writeHead(200, { 'content-type': 'text/html' });
		response.end('<!doctype html><p>Welcome</p>');
	},
	'never comes': () => undefined,
	'comes late': (response, { type, body }) => {
		const timer = setTimeout(() => {
			response.writeHead(200, { 'content-type': type, 'content-length': body.length });
			response.end(body);
		}, LATE);
		response.on('close', () => clearTimeout(timer));
	},
} satisfies Record<string, Trouble>;

/**
 * A host that sends every file of the built story as it is, and one of them not so. What a browser
 * does with half an answer it only does when one comes over a wire.
 */
export class FailingHost {
	#server: Server;

	/**
	 * @param story where the story is served as it should be
	 * @param file the name of the one, from the story's own folder
	 */
	constructor(story: string, file: string, trouble: Trouble) {
		this.#server = createServer((request, response) => {
			void (async () => {
				const { pathname } = new URL(request.url ?? '/', story);
				const answer = await fetch(new URL(pathname, story));
				const type = answer.headers.get('content-type') ?? 'application/octet-stream';
				const body = Buffer.from(await answer.arrayBuffer());
				if (pathname === `/${file}`) return void trouble(response, { type, body });
				response.writeHead(answer.status, { 'content-type': type });
				response.end(body);
			})().catch(() => response.destroy());
		});
	}

	/** Answers with its address. */
	async start(): Promise<string> {
		await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
		return `http://localhost:${(this.#server.address() as AddressInfo).port}/`;
	}

	async stop(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((done) => this.#server.close(done));
	}
}
