import { extname } from 'node:path/posix';

/**
 * What each kind of file of the site is, by the end of its name. Hosts have lists of their own; not
 * one of nginx's, Apache's and Caddy's knows all of these.
 *
 * @type {Record<string, string>}
 */
export const contentTypes = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.json': 'application/json',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.xml': 'application/xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.webmanifest': 'application/manifest+json',
	'.woff2': 'font/woff2',
	'.woff': 'font/woff',
	'.ttf': 'font/ttf',
	'.otf': 'font/otf',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.webp': 'image/webp',
	'.ico': 'image/x-icon',
	'.mp4': 'video/mp4',
	'.pdf': 'application/pdf',
};

/** Text, which shrinks; whatever else is here is packed already. */
const texts = ['html', 'css', 'js', 'mjs', 'json', 'svg', 'csv', 'xml', 'txt', 'webmanifest'];

/** @param {string} path */
export const contentType = (path) =>
	contentTypes[extname(path).toLowerCase()] ?? 'application/octet-stream';

/** Whether a file has a `.br` and a `.gz` beside it. @param {string} path */
export const isText = (path) => texts.includes(extname(path).slice(1).toLowerCase());

/** The ends of the names of texts, for a pattern: `html|css|…`. */
export const textEndings = texts.join('|');
