import { apacheConfig } from './apache.js';
import { caddyConfig } from './caddy.js';
import { cloudFrontFunction, objects, responseHeaderPolicies } from './cloudfront.js';
import { textEndings } from './content-types.js';
import { netlifyHeaders } from './netlify.js';
import { nginxConfig } from './nginx.js';
import { headerRules, prefixOf } from './rules.js';

/**
 * The files by which hosts are told what to say: in the site for those that look for them there, and
 * beside it for the others.
 *
 * @param {import('./rules.js').Site} site
 * @param {Pick<import('../../src/lib/story/newsroom').Newsroom, 'address' | 'frames'>} newsroom
 * @param {import('./policy.js').Origins} [origins]
 * @returns {{ inside: Record<string, string>, beside: Record<string, string> }} text by file name
 */
export function configs(site, newsroom, origins) {
	const { address } = newsroom;
	const headers = headerRules(site, newsroom, origins);
	return {
		inside: {
			_headers: netlifyHeaders(headers, address),
			'.htaccess': apacheConfig(headers),
		},
		beside: {
			'nginx.conf': nginxConfig(headers, address),
			Caddyfile: caddyConfig(headers, address),
			's3.json': json(objects(headers, site.files)),
			'cloudfront-headers.json': json(responseHeaderPolicies(headers, prefixOf(address))),
			'cloudfront-function.js': cloudFrontFunction(textEndings),
		},
	};
}

/** @param {unknown} value */
const json = (value) => `${JSON.stringify(value, null, '\t')}\n`;
