import { get, type IncomingHttpHeaders } from 'node:http';

/** What goes with an answer because of how it was sent, and says nothing of the file. */
const TRANSPORT =
	/^(date|server|connection|keep-alive|content-length|transfer-encoding|etag|last-modified|accept-ranges|vary)$/;

export interface Answer {
	status: number;
	/** As they came over the wire, in lower case. */
	headers: IncomingHttpHeaders;
	/** What they say of the file. */
	said: Record<string, string>;
	body: Buffer;
}

/** Asks a server as no browser would: nothing is unpacked, followed or kept. */
export function ask(address: string, headers: Record<string, string> = {}): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const { hostname, port, pathname, search, host } = new URL(address);
		const options = {
			host: hostname.replace('localhost', '127.0.0.1'),
			port,
			path: pathname + search,
			headers: { host, ...headers },
		};
		get(options, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.once('error', reject);
			response.once('end', () => {
				const all = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					said: Object.fromEntries(all.filter(([name = '']) => !TRANSPORT.test(name))),
					body: Buffer.concat(parts),
				});
			});
		}).once('error', reject);
	});
}
