import { contentTypes } from './content-types.js';
import { addressesOf, missingPage, prefixOf } from './rules.js';

/** @param {string[]} inside */
const indented = (inside) => inside.map((line) => `\t${line}`);

/** @param {string} matcher @param {Record<string, string>} headers */
const header = (matcher, headers) => [
	`header ${matcher} {`.replace('  ', ' '),
	...indented(Object.entries(headers).map(([name, value]) => `${name} "${value}"`)),
	'}',
];

/**
 * For Caddy, to be imported into a site's block. The folder lies below that site's `root`, at the
 * path of the story's address.
 *
 * @param {import('./rules.js').Headers} headers
 * @param {string} address
 */
export function caddyConfig({ everywhere, secure, rules }, address) {
	const prefix = prefixOf(address);
	const missing = rules.find(({ kind }) => kind === 'missing')?.headers ?? {};
	const answerMissing = (/** @type {string} */ matcher) => [
		`handle ${matcher} {`,
		...indented([
			...header('', { ...missing, 'Content-Type': contentTypes['.html'] ?? '' }),
			`rewrite * ${prefix}${missingPage}`,
			'file_server {',
			'\tstatus 404',
			'\tprecompressed br gzip',
			'}',
		]),
		'}',
	];
	return [
		`# Made by "npm run build" for ${address}; see HOSTING.md.`,
		...(prefix === '/' ? [] : [`redir ${prefix.slice(0, -1)} ${prefix} 301`]),
		`handle ${prefix}* {`,
		...indented([
			...header('', everywhere),
			'@story_https protocol https',
			'@story_forwarded header X-Forwarded-Proto https',
			...(Object.keys(secure).length > 0
				? [...header('@story_https', secure), ...header('@story_forwarded', secure)]
				: []),
			'@story_hidden path */.htaccess */_headers',
			...answerMissing('@story_hidden'),
			'@story_bare {',
			'\tpath */',
			'\tnot file {path}/index.html',
			'}',
			...answerMissing('@story_bare'),
			'@story_nowhere not file {path} {path}/index.html',
			...answerMissing('@story_nowhere'),
			'handle {',
			...indented([
				...rules.flatMap(({ kind, where, headers }) => [
					`@story_${kind} path ${where
						.flatMap((place) => (place.endsWith('/') ? [`${place}*`] : addressesOf(place)))
						.map((path) => prefix + path)
						.join(' ')}`,
					...header(`@story_${kind}`, headers),
				]),
				...Object.entries(contentTypes).flatMap(([ending, type]) => [
					`@story_type_${ending.slice(1)} path *${ending}`,
					`header @story_type_${ending.slice(1)} Content-Type "${type}"`,
				]),
				'file_server {',
				'\tprecompressed br gzip',
				'}',
			]),
			'}',
		]),
		'}',
		'',
	].join('\n');
}
