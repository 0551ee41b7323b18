import { contentType, isText } from './content-types.js';
import { headersOf, isForHost, kindOf } from './rules.js';

/*
 * For object storage, which keeps a file's own headers with it, and for CloudFront before it, which
 * adds the others.
 */

/** First what pages ask for, last the pages: whoever reads meanwhile finds all that theirs names. */
const order = ['hashed', 'mark', 'card', 'data', 'other', 'embed', 'missing', 'page', 'worker'];

/**
 * Every object, in the order in which to upload it.
 *
 * @param {import('./rules.js').Headers} headers
 * @param {string[]} files
 */
export function objects(headers, files) {
	const rank = (/** @type {string} */ path) => order.indexOf(kindOf(path));
	return files
		.filter((path) => !isForHost(path))
		.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
		.flatMap((path) => {
			const object = {
				key: path,
				contentType: contentType(path),
				cacheControl: headersOf(headers, path)['Cache-Control'] ?? 'no-cache',
				contentEncoding: /** @type {string | null} */ (null),
			};
			if (!isText(path)) return [object];
			return [
				{ ...object, key: `${path}.br`, contentEncoding: 'br' },
				{ ...object, key: `${path}.gz`, contentEncoding: 'gzip' },
				object,
			];
		});
}

/** Headers of CloudFront's that have a field of their own in a response headers policy. */
const own = new Set([
	'Content-Security-Policy',
	'Referrer-Policy',
	'Strict-Transport-Security',
	'X-Content-Type-Options',
]);

/**
 * A response headers policy for each kind of place, with the behaviours it belongs to.
 *
 * @param {import('./rules.js').Headers} headers
 * @param {string} prefix
 */
export function responseHeaderPolicies({ everywhere, secure, rules }, prefix) {
	return rules.map(({ kind, where, headers }) => {
		const all = { ...everywhere, ...secure, ...headers };
		const others = Object.entries(all).filter(
			([name]) => !own.has(name) && name !== 'Cache-Control',
		);
		const policy = all['Content-Security-Policy'];
		const transport = all['Strict-Transport-Security'];
		return {
			PathPatterns: where.map((place) => prefix + (place.endsWith('/') ? `${place}*` : place)),
			ResponseHeadersPolicyConfig: {
				Name: `story-${kind}`,
				SecurityHeadersConfig: {
					ContentTypeOptions: { Override: true },
					ReferrerPolicy: { Override: true, ReferrerPolicy: all['Referrer-Policy'] },
					...(policy && {
						ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: policy },
					}),
					...(transport && {
						StrictTransportSecurity: {
							Override: true,
							AccessControlMaxAgeSec: Number(/max-age=(\d+)/.exec(transport)?.[1]),
						},
					}),
				},
				CustomHeadersConfig: {
					Quantity: others.length,
					Items: others.map(([Header, Value]) => ({ Header, Value, Override: true })),
				},
			},
		};
	});
}

/**
 * A CloudFront Function for the viewer's request: a folder's address leads to its page, and who
 * takes brotli or gzip is given the file that is packed already.
 *
 * @param {string} endings of texts, as in a pattern
 */
export const cloudFrontFunction = (endings) => `// Made by "npm run build"; see HOSTING.md.
function handler(event) {
	var request = event.request;
	var name = request.uri.split('/').pop();
	if (name !== '' && name.indexOf('.') < 0)
		return {
			statusCode: 301,
			statusDescription: 'Moved Permanently',
			headers: { location: { value: request.uri + '/' } },
		};
	if (name === '') request.uri += 'index.html';
	var accepted = request.headers['accept-encoding'];
	if (accepted && /\\.(${endings})$/.test(request.uri)) {
		if (/\\bbr\\b/.test(accepted.value)) request.uri += '.br';
		else if (/\\bgzip\\b/.test(accepted.value)) request.uri += '.gz';
	}
	return request;
}
`;
