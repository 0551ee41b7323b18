import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import sirv from 'sirv';

/** How many ports are tried, counting up from the one asked for. */
const tries = 100;

/**
 * Serves a folder as a plain static host would, on the first free port from the given one up.
 *
 * @param {string} folder
 * @param {number} port 0 takes any free port
 * @param {{ host?: string, prefix?: string }} [options] `prefix`: the path the folder is hosted
 * under, `/` or `/some/where/`
 * @returns {Promise<{ address: string, port: number, close: () => Promise<void> }>}
 */
export async function serve(folder, port, { host = '127.0.0.1', prefix = '/' } = {}) {
	const server = createServer(answerFrom(resolve(folder), prefix));
	const taken = await listen(server, port, host);
	const name = host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
	return {
		address: `http://${name}:${taken}${prefix}`,
		port: taken,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				// A browser keeps its connections open for minutes: Ctrl-C should not wait for that.
				server.closeAllConnections();
			}),
	};
}

/**
 * @param {string} folder
 * @param {string} prefix
 * @returns {import('node:http').RequestListener}
 */
function answerFrom(folder, prefix) {
	/** @type {import('node:http').RequestListener} */
	const answerMissing = (_, response) => {
		const page = join(folder, '404.html');
		response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
		response.end(existsSync(page) ? readFileSync(page) : 'Not found');
	};
	const answerFile = sirv(folder, {
		// Looks at the disk on each request, so that a new build shows without a restart.
		dev: true,
		etag: true,
		brotli: true,
		gzip: true,
		onNoMatch: answerMissing,
		setHeaders: (response, path) => {
			// These names hold a hash of what is in them.
			if (path.includes('/immutable/'))
				response.setHeader('Cache-Control', 'public,max-age=31536000,immutable');
		},
	});

	return (request, response) => {
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
		if (`${pathname}/` === prefix) {
			response.writeHead(301, { Location: prefix + search }).end();
			return;
		}
		if (!pathname.startsWith(prefix)) {
			answerMissing(request, response);
			return;
		}
		const path = pathname.slice(prefix.length - 1);
		if (isFolder(folder, path)) {
			// Without the slash the relative links of its index.html would point one folder too high.
			response.writeHead(301, { Location: `${pathname}/${search}` }).end();
			return;
		}
		request.url = path + search;
		answerFile(request, response);
	};
}

/**
 * @param {string} folder
 * @param {string} path as the browser sent it, dots already resolved
 */
function isFolder(folder, path) {
	if (path.endsWith('/')) return false;
	try {
		const file = join(folder, decodeURI(path));
		return !existsSync(`${file}.html`) && statSync(file).isDirectory();
	} catch {
		return false;
	}
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>} the port taken
 */
async function listen(server, port, host) {
	for (let next = port; next < port + tries && next < 65536; next++) {
		if (next !== 0 && (await answersOnIPv6(next))) continue;
		const free = await new Promise((decide, fail) => {
			server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
				if (error.code === 'EADDRINUSE') decide(false);
				else fail(error);
			});
			server.listen(next, host, () => decide(true));
		});
		server.removeAllListeners('error');
		const address = server.address();
		if (free && address !== null && typeof address === 'object') return address.port;
	}
	throw new Error(`No port is free from ${port} to ${port + tries - 1}: name another, PORT=8000.`);
}

/**
 * Whether somebody holds the port on ::1 alone, as Vite does on some systems. Both could then
 * listen, and "localhost" would lead to the other one.
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function answersOnIPv6(port) {
	return new Promise((resolve) => {
		const socket = connect({ port, host: '::1' });
		socket.once('connect', () => {
			socket.destroy();
			resolve(true);
		});
		socket.once('error', () => resolve(false));
	});
}
