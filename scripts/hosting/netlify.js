import { addressesOf, prefixOf } from './rules.js';

/*
 * `_headers`, for Netlify and for Cloudflare Pages. Both add up what several rules say of one file,
 * so that no header may be told twice of any.
 */

/**
 * @param {import('./rules.js').Headers} headers
 * @param {string} address
 */
export function netlifyHeaders({ everywhere, secure, rules }, address) {
	const prefix = prefixOf(address);
	const block = (/** @type {string} */ path, /** @type {Record<string, string>} */ headers) =>
		[
			prefix + path,
			...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
			'',
		].join('\n');
	return [
		`# Made by "npm run build" for ${address}; see HOSTING.md.\n`,
		block('*', { ...everywhere, ...secure }),
		...rules.flatMap(({ where, headers }) =>
			where
				.flatMap((place) => (place.endsWith('/') ? [`${place}*`] : addressesOf(place)))
				.map((path) => block(path, headers)),
		),
	].join('\n');
}
