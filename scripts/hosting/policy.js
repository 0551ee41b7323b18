/*
 * What a page may load and do, and who may show it: its Content-Security-Policy. Nothing of it comes
 * from elsewhere, and no script runs that the build did not write. Style attributes are how a
 * picture's numbers reach its style sheet, so styles may stand in the page.
 *
 * `require-trusted-types-for` is left out on purpose: under it a page cannot name its service worker
 * without a policy of its own, in script.
 */

/**
 * @typedef {{ scripts?: string[], connects?: string[] }} Origins other sites a page may take scripts
 * from, and send to: an analytics service's
 */

/** @param {Record<string, string[]>} directives */
const written = (directives) =>
	Object.entries(directives)
		.map(([name, sources]) => [name, ...sources].join(' '))
		.join('; ');

/**
 * The policy in the page itself, where the host sends no headers. What a page cannot say of itself is
 * who may show it in a frame.
 *
 * @param {string[]} hashes of the scripts that stand in pages
 * @param {Origins} [origins]
 */
export function policyInPage(hashes, { scripts = [], connects = [] } = {}) {
	return written({
		'default-src': ["'none'"],
		'script-src': ["'self'", ...hashes, ...scripts],
		'style-src': ["'self'", "'unsafe-inline'"],
		'img-src': ["'self'", 'data:'],
		'font-src': ["'self'"],
		'connect-src': ["'self'", ...connects],
		'frame-src': ["'self'"],
		'manifest-src': ["'self'"],
		'worker-src': ["'self'"],
		'base-uri': ["'none'"],
		'object-src': ["'none'"],
		'form-action': ["'none'"],
	});
}

/**
 * The policy of a page.
 *
 * @param {string[]} hashes of the scripts that stand in pages
 * @param {string[]} frames who may show it in a frame
 * @param {Origins} [origins]
 */
export const pagePolicy = (hashes, frames, origins) =>
	`${policyInPage(hashes, origins)}; ${written({ 'frame-ancestors': frames })}`;

/** The service worker fetches the story's own files, and nothing else. */
export const workerPolicy = written({ 'default-src': ["'none'"], 'connect-src': ["'self'"] });

/** A picture opened by itself: an SVG could carry script. */
export const picturePolicy = written({
	'default-src': ["'none'"],
	'style-src': ["'unsafe-inline'"],
	'img-src': ['data:'],
	sandbox: [],
});
