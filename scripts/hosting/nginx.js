import { contentTypes } from './content-types.js';
import { missingPage, prefixOf } from './rules.js';

/** @param {Record<string, string>} headers @param {string} [always] */
const lines = (headers, always = '') =>
	Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}"${always};`);

/** @param {string} opening @param {string[]} inside */
const block = (opening, inside) => [`${opening} {`, ...inside.map((line) => `\t${line}`), '}'];

/**
 * For nginx, to be included in a `server` block. The folder lies below that server's `root`, at the
 * path of the story's address.
 *
 * @param {import('./rules.js').Headers} headers
 * @param {string} address
 */
export function nginxConfig({ everywhere, secure, rules }, address) {
	const prefix = prefixOf(address);
	const types = Object.entries(contentTypes).map(
		([ending, type]) => `${type.replace(/;.*/, '')} ${ending.slice(1)};`,
	);
	const charsets = Object.values(contentTypes).filter((type) => type.includes('charset'));
	// nginx takes text/html for granted, and warns of who repeats it.
	const charsetTypes = [...new Set(charsets.map((type) => type.replace(/;.*/, '')))];
	// What is empty is not sent. Behind something that speaks https in its place it learns so from there.
	const ofScheme = Object.fromEntries(Object.keys(secure).map((name) => [name, '$story_secure']));
	// add_header is inherited only by a place that has none of its own.
	const common = { ...everywhere, ...ofScheme };
	return [
		`# Made by "npm run build" for ${address}; see HOSTING.md.`,
		'set $story_secure "";',
		...Object.values(secure).flatMap((value) => [
			`if ($scheme = https) { set $story_secure "${value}"; }`,
			`if ($http_x_forwarded_proto = https) { set $story_secure "${value}"; }`,
		]),
		...(prefix === '/'
			? []
			: block(`location = ${prefix.slice(0, -1)}`, [
					'absolute_redirect off;',
					`return 301 ${prefix};`,
				])),
		...block(`location ${prefix === '/' ? '' : '^~ '}${prefix}`, [
			'absolute_redirect off;',
			'index index.html;',
			...block('types', types),
			'default_type application/octet-stream;',
			'charset utf-8;',
			`charset_types ${charsetTypes.filter((type) => type !== 'text/html').join(' ')};`,
			'# What is packed already, .gz beside each text. The line for .br takes a module: Debian and',
			'# Ubuntu have it as libnginx-mod-http-brotli-static.',
			'gzip_static on;',
			'gzip_vary on;',
			'#brotli_static on;',
			`error_page 403 404 =404 ${prefix}${missingPage};`,
			...lines(common),
			...rules.flatMap(({ kind, where, headers }) =>
				where.flatMap((place) =>
					block(
						`location ${place.endsWith('/') ? '^~' : '='} ${prefix}${place}`,
						// It comes with a status of 404, with which nginx sends no others.
						lines({ ...common, ...headers }, kind === 'missing' ? ' always' : ''),
					),
				),
			),
			...['.htaccess', '_headers'].flatMap((file) =>
				block(`location = ${prefix}${file}`, ['return 404;']),
			),
		]),
		'',
	].join('\n');
}
