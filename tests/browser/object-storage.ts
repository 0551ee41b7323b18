import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { root } from '../../scripts/command.js';

/** An object as it was uploaded, from hosting/s3.json. */
interface StoredObject {
	key: string;
	contentType: string;
	cacheControl: string;
	contentEncoding: string | null;
}

/**
 * Object storage, filled by the list the build makes for it, with nothing but what stands there.
 *
 * `rest`: a key is a file or nothing, and what is not there is forbidden, as S3 answers over its own
 * interface and by way of a CDN. `website`: a folder's address leads to its `index.html`, as S3
 * answers where a bucket is set up as a web site.
 *
 * @param prefix what every key begins with, a slash at both ends
 */
export async function storeObjects(kind: 'rest' | 'website', prefix: string) {
	const list = JSON.parse(readFileSync(join(root, 'hosting/s3.json'), 'utf8')) as StoredObject[];
	const objects = new Map(list.map((object) => [prefix + object.key, object]));
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const isFolder = kind === 'website' && pathname.endsWith('/');
		const object = objects.get(isFolder ? `${pathname}index.html` : pathname);
		if (object) {
			response.writeHead(200, {
				'Content-Type': object.contentType,
				'Cache-Control': object.cacheControl,
				...(object.contentEncoding && { 'Content-Encoding': object.contentEncoding }),
			});
			response.end(readFileSync(join(root, 'build', object.key)));
		} else if (kind === 'website' && objects.has(`${pathname}/index.html`)) {
			response.writeHead(302, { Location: `${pathname}/` }).end();
		} else {
			response.writeHead(kind === 'rest' ? 403 : 404, { 'Content-Type': 'application/xml' });
			response.end('<Error><Code>AccessDenied</Code></Error>');
		}
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return {
		address: `http://localhost:${port}${prefix}`,
		end: () =>
			new Promise<void>((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
}
