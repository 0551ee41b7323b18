import { contentTypes, textEndings } from './content-types.js';
import { missingPage } from './rules.js';

/*
 * `.htaccess`, for Apache and for webspace of the kind one reaches by FTP. It names no path above
 * its own folder, and so works wherever that lies.
 */

/** @param {string} text */
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** @param {string} name @param {string} value @param {string} [where] */
const header = (name, value, where = '') => `Header always set ${name} "${value}"${where}`;

/** @param {import('./rules.js').Headers} headers */
export function apacheConfig({ everywhere, secure, rules }) {
	const types = Object.entries(contentTypes).map(([ending, type]) => `AddType "${type}" ${ending}`);
	const kinds = rules.flatMap(({ kind, where }) =>
		where.map((place) => {
			const end = place.endsWith('/') ? '' : '(\\.br|\\.gz)?$';
			return `RewriteRule "^${escaped(place)}${end}" - [E=STORY:${kind}]`;
		}),
	);
	return `# Made by "npm run build"; see HOSTING.md.
DirectoryIndex index.html
${types.join('\n')}

# Where the folder lies, found out from what was asked for and which part of it is ours.
<IfModule mod_rewrite.c>
RewriteEngine On
RewriteCond "%{REQUEST_URI}::$1" "^/((?:.*?/)?)(.*)::\\2$"
RewriteRule "^(.*)$" - [E=STORY_BASE:%1]
ErrorDocument 404 "/%{reqenv:STORY_BASE}${missingPage}"
ErrorDocument 403 "/%{reqenv:STORY_BASE}${missingPage}"

# For hosts alone.
RewriteRule "(^|/)(\\.htaccess|_headers)$" - [R=404,L]

# A folder without a page is no page, and no list of its files either.
RewriteCond "%{REQUEST_FILENAME}" -d
RewriteCond "%{REQUEST_FILENAME}/index.html" !-f
RewriteRule "^" - [R=404,L]

# Apache writes whole addresses: behind what speaks https in its place that has to be said.
RewriteOptions AllowNoSlash
RewriteCond "%{HTTP:X-Forwarded-Proto}" "=https"
RewriteCond "%{REQUEST_FILENAME}" -d
RewriteCond "%{REQUEST_URI}" "[^/]$"
RewriteRule "^" "https://%{HTTP_HOST}%{REQUEST_URI}/" [R=301,L]

# What kind of file it is.
${kinds.join('\n')}

# What is packed already, .br and .gz beside each text.
RewriteCond "%{HTTP:Accept-Encoding}" "\\bbr\\b"
RewriteCond "%{REQUEST_FILENAME}.br" -f
RewriteRule "^(.+\\.(?:${textEndings}))$" "$1.br" [E=no-gzip:1,E=no-brotli:1,L]
RewriteCond "%{HTTP:Accept-Encoding}" "\\bgzip\\b"
RewriteCond "%{REQUEST_FILENAME}.gz" -f
RewriteRule "^(.+\\.(?:${textEndings}))$" "$1.gz" [E=no-gzip:1,E=no-brotli:1,L]
</IfModule>
RemoveType .br .gz
RemoveLanguage .br
AddEncoding br .br
AddEncoding gzip .gz

<IfModule mod_headers.c>
<FilesMatch "\\.(${textEndings})(\\.br|\\.gz)?$">
Header always merge Vary "Accept-Encoding"
</FilesMatch>
${Object.entries(everywhere)
	.map(([name, value]) => header(name, value))
	.join('\n')}
${Object.entries(secure)
	.map(([name, value]) =>
		header(name, value, " \"expr=%{HTTPS} == 'on' || req_novary('X-Forwarded-Proto') == 'https'\""),
	)
	.join('\n')}
${rules
	.flatMap(({ kind, headers }) =>
		Object.entries(headers).map(([name, value]) =>
			header(name, value, ` "expr=reqenv('STORY') == '${kind}'"`),
		),
	)
	.join('\n')}
</IfModule>
`;
}
