import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { apacheConfig } from '../../scripts/hosting/apache.js';
import {
	cloudFrontFunction,
	objects,
	responseHeaderPolicies,
} from '../../scripts/hosting/cloudfront.js';
import { textEndings } from '../../scripts/hosting/content-types.js';
import { netlifyHeaders } from '../../scripts/hosting/netlify.js';
import { originsOf } from '../../scripts/hosting/put-in-place.js';
import { headerRules, headersOf } from '../../scripts/hosting/rules.js';
import { files, newsroom } from './site-fixture';

const paths = Object.keys(files);
const site = { files: paths, scripts: { pages: ["'sha256-page'"], embeds: ["'sha256-embed'"] } };
const headers = headerRules(site, newsroom);
const of = (path: string) => headersOf(headers, path) as Record<string, string>;
const directive = (path: string, name: string) =>
	of(path)
		['Content-Security-Policy']?.split('; ')
		.find((one) => one.startsWith(`${name} `))
		?.slice(name.length + 1);

describe('the rules for hosts', () => {
	test('every file has one, and only one', () => {
		for (const path of paths) {
			const own = headers.rules.filter(({ where }) =>
				where.some((place) => (place.endsWith('/') ? path.startsWith(place) : place === path)),
			);
			expect(own, path).toHaveLength(1);
		}
	});

	test('no header is told in two places, for hosts that add up what they are told', () => {
		const { everywhere, secure, rules } = headers;
		for (const { headers } of rules) {
			const names = [everywhere, secure, headers].flatMap((all) => Object.keys(all));
			expect(new Set(names).size).toBe(names.length);
		}
	});

	test('what has a hash in its name is kept for a year, and all of that has one', () => {
		const kept = paths.filter((path) => of(path)['Cache-Control']?.includes('immutable'));
		expect(kept).toEqual(paths.filter((path) => /\.12345678\./.test(path)));
	});

	test('what may change is asked for again: pages within a minute, the worker each time', () => {
		for (const path of ['index.html', 'text/index.html', 'data/facts.json', 'corrections.xml'])
			expect(of(path)['Cache-Control'], path).toMatch(/max-age=60\b/);
		expect(of('service-worker.js')['Cache-Control']).toBe('no-cache');
		expect(of('404.html')['Cache-Control']).toBe('no-cache');
	});

	test('a page may be framed by its own site and by whom the newsroom names, an embed by anyone', () => {
		expect(directive('index.html', 'frame-ancestors')).toBe("'self' https://partner.example");
		expect(directive('steps/coup/index.html', 'frame-ancestors')).toBe(
			"'self' https://partner.example",
		);
		expect(directive('embed/coup/index.html', 'frame-ancestors')).toBe('*');
	});

	test('of scripts in a page those run that are in its own kind of page, and no other', () => {
		expect(directive('index.html', 'script-src')).toBe("'self' 'sha256-page'");
		expect(directive('embed/coup/index.html', 'script-src')).toBe("'self' 'sha256-embed'");
		for (const path of paths)
			expect(of(path)['Content-Security-Policy'] ?? '', path).not.toMatch(
				/script-src[^;]*('unsafe-|https?:|\*)/,
			);
	});

	test('an analytics service may be let in, by name', () => {
		const stats = 'https://stats.example';
		const open = headerRules(site, newsroom, { scripts: [stats], connects: [stats] });
		const policy = headersOf(open, 'index.html')['Content-Security-Policy'];
		expect(policy).toContain(`script-src 'self' 'sha256-page' ${stats};`);
		expect(policy).toContain(`connect-src 'self' ${stats};`);
	});

	test('others may show cards, embeds and data, and not the rest', () => {
		const shared = paths.filter(
			(path) => of(path)['Cross-Origin-Resource-Policy'] === 'cross-origin',
		);
		// And what an embed in a sandbox, which has no origin of its own, is made of.
		for (const path of [
			...['cards/coup.png', 'embed/embed.js', 'data/facts.csv'],
			...['live/a.12345678.js', 'fonts/a.12345678.woff2'],
		])
			expect(shared).toContain(path);
		expect(of('fonts/a.12345678.woff2')['Access-Control-Allow-Origin']).toBe('*');
		for (const path of ['index.html', 'service-worker.js']) expect(shared).not.toContain(path);
	});

	test('events go where the newsroom has them sent, and nowhere else', () => {
		const plausible = { domain: 'a.org', endpoint: 'https://stats.example/api/event' };
		expect(originsOf({ analytics: { plausible } })).toEqual({
			connects: ['https://stats.example'],
		});
		expect(originsOf({ analytics: 'datalayer' })).toEqual({});
	});

	test('https alone is asked for where the address has it, and for no other host', () => {
		expect(of('index.html')['Strict-Transport-Security']).toBe('max-age=31536000');
		const plain = headerRules(site, { ...newsroom, address: 'http://newsroom.example/' });
		expect(headersOf(plain, 'index.html')).not.toHaveProperty('Strict-Transport-Security');
	});
});

/** What Netlify and Cloudflare make of the file: every rule that matches, added up. */
function asNetlify(text: string, path: string): Record<string, string[]> {
	const said: Record<string, string[]> = {};
	for (const block of text.split('\n\n')) {
		const [where = '', ...lines] = block.split('\n').filter((line) => !line.startsWith('#'));
		const matches = where.endsWith('*') ? path.startsWith(where.slice(0, -1)) : path === where;
		if (!matches) continue;
		for (const line of lines.filter(Boolean)) {
			const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
			(said[name] ??= []).push(value);
		}
	}
	return said;
}

describe('_headers, for Netlify and Cloudflare Pages', () => {
	const text = netlifyHeaders(headers, newsroom.address);
	const once = (path: string) =>
		Object.fromEntries(Object.entries(of(path)).map(([name, value]) => [name, [value]]));

	test('says of each file what the rules say, once', () => {
		for (const path of paths) expect(asNetlify(text, `/a/${path}`), path).toEqual(once(path));
		expect(asNetlify(text, '/a/')).toEqual(once('index.html'));
		expect(asNetlify(text, '/a/text/')).toEqual(once('text/index.html'));
	});

	test('stays within what Cloudflare reads: a hundred rules, two thousand characters a line', () => {
		expect(text.match(/^\//gm)?.length).toBeLessThanOrEqual(100);
		for (const line of text.split('\n')) expect(line.length).toBeLessThan(2000);
	});
});

describe('.htaccess', () => {
	test('names no path above its own folder', () => {
		expect(apacheConfig(headers)).not.toContain('/a/');
	});
});

describe('object storage and CloudFront', () => {
	const list = objects(headers, paths);

	test('has every file, each text packed as well, and the pages last', () => {
		expect(
			list
				.filter((object) => !object.contentEncoding)
				.map(({ key }) => key)
				.sort(),
		).toEqual([...paths].sort());
		expect(list).toContainEqual({
			key: 'index.html.br',
			contentType: 'text/html; charset=utf-8',
			cacheControl: of('index.html')['Cache-Control'],
			contentEncoding: 'br',
		});
		const keys = list.map(({ key }) => key);
		for (const path of ['fonts/a.12345678.woff2', 'live/a.12345678.js', 'cards/coup.png'])
			expect(keys.indexOf(path)).toBeLessThan(keys.indexOf('index.html'));
		expect(keys.at(-1)).toBe('service-worker.js');
	});

	test('a policy for each kind of place says what the rules say, but for what the object says', () => {
		const policies = responseHeaderPolicies(headers, '/a/');
		const page = policies.find(({ PathPatterns }) => PathPatterns.includes('/a/index.html'));
		const { SecurityHeadersConfig, CustomHeadersConfig } = page!.ResponseHeadersPolicyConfig;
		expect(SecurityHeadersConfig.ContentSecurityPolicy?.ContentSecurityPolicy).toBe(
			of('index.html')['Content-Security-Policy'],
		);
		expect(SecurityHeadersConfig.StrictTransportSecurity?.AccessControlMaxAgeSec).toBe(31536000);
		const others = CustomHeadersConfig.Items.map(({ Header, Value }) => [Header, Value]);
		expect(Object.fromEntries(others)).toEqual({
			'Cross-Origin-Opener-Policy': of('index.html')['Cross-Origin-Opener-Policy'],
			'Cross-Origin-Resource-Policy': of('index.html')['Cross-Origin-Resource-Policy'],
			'Permissions-Policy': of('index.html')['Permissions-Policy'],
		});
		expect(CustomHeadersConfig.Quantity).toBe(others.length);
	});

	test('the function leads a folder to its page, and to what is packed', () => {
		const answer = (uri: string, accepted?: string): unknown =>
			runInNewContext(
				`${cloudFrontFunction(textEndings)};handler(${JSON.stringify({
					request: {
						uri,
						headers: accepted === undefined ? {} : { 'accept-encoding': { value: accepted } },
					},
				})})`,
			);
		expect(answer('/a/text/')).toMatchObject({ uri: '/a/text/index.html' });
		expect(answer('/a/', 'gzip, br')).toMatchObject({ uri: '/a/index.html.br' });
		expect(answer('/a/data/facts.csv', 'gzip')).toMatchObject({ uri: '/a/data/facts.csv.gz' });
		expect(answer('/a/fonts/x.woff2', 'br')).toMatchObject({ uri: '/a/fonts/x.woff2' });
		expect(answer('/a/text')).toMatchObject({
			statusCode: 301,
			headers: { location: { value: '/a/text/' } },
		});
	});
});
