/**
 * What a page fetched, in bytes as they went over the line, headers and all.
 *
 * @typedef {{ script: number, bytes: number, requests: number, others: number }} Fetched
 * `others`: requests that went to another host than the page's
 */

/**
 * Counts what a page fetches from now on.
 *
 * @param {import('./phone.js').Phone} phone
 * @returns {Promise<() => Fetched>} what it has come to
 */
export async function countFetched({ devtools }) {
	/**
	 * By address: Chromium asks for the icon again whenever the address changes.
	 *
	 * @type {Map<string, { url: string, isScript: boolean, bytes: number }>}
	 */
	const requests = new Map();
	/** @type {Map<string, string>} */
	const addresses = new Map();
	await devtools.send('Network.enable');
	devtools.on('Network.responseReceived', ({ requestId, response: { url, mimeType }, type }) => {
		if (!url.startsWith('http') || requests.has(url)) return;
		addresses.set(requestId, url);
		const isScript = type === 'Script' || /javascript/.test(mimeType);
		requests.set(url, { url, isScript, bytes: 0 });
	});
	devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const request = requests.get(addresses.get(requestId) ?? '');
		if (request) request.bytes = encodedDataLength;
	});
	return () => {
		const all = [...requests.values()];
		const sum = (/** @type {typeof all} */ some) => some.reduce((sum, { bytes }) => sum + bytes, 0);
		const [first] = all;
		const host = first && new URL(first.url).host;
		return {
			script: sum(all.filter(({ isScript }) => isScript)),
			bytes: sum(all),
			requests: all.length,
			others: all.filter(({ url }) => new URL(url).host !== host).length,
		};
	};
}
