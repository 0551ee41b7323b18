import { dirname } from 'node:path/posix';
import { pagePolicy, picturePolicy, workerPolicy } from './policy.js';

/*
 * What a host is to say with each file, in one place. The files for the several hosts are this, each
 * in its own grammar.
 */

/**
 * @typedef {{ files: string[], scripts: { pages: string[], embeds: string[] } }} Site `files`: paths
 * in the folder · `scripts`: hashes of those that stand in its pages
 * @typedef {{ kind: Kind, where: string[], headers: Record<string, string> }} Rule `where`: a file, or
 * a folder with all that is in it, which ends in a slash. No place is in two rules
 * @typedef {{ everywhere: Record<string, string>, secure: Record<string, string>, rules: Rule[] }} Headers
 * `secure`: only where the answer goes over https. No header is in two of the three
 * @typedef {'page' | 'embed' | 'missing' | 'worker' | 'hashed' | 'mark' | 'card' | 'data' | 'other'} Kind
 */

/** The page for an address that leads nowhere. */
export const missingPage = '404.html';

/** For hosts alone, and not part of the site. */
export const isForHost = (/** @type {string} */ path) => /^(_headers|\.htaccess)$/.test(path);

const year = 'public, max-age=31536000, immutable';
const minute = 'public, max-age=60, stale-while-revalidate=600';
const hour = 'public, max-age=3600, stale-while-revalidate=86400';

const forAll = { 'Cross-Origin-Resource-Policy': 'cross-origin' };
const forUs = { 'Cross-Origin-Resource-Policy': 'same-origin' };

/**
 * What the page has no use for. Sharing and the clipboard it has (src/lib/embed/share.ts), and may
 * use unless it is forbidden to.
 */
const denied = [
	'accelerometer',
	'autoplay',
	'browsing-topics',
	'camera',
	'display-capture',
	'geolocation',
	'gyroscope',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'publickey-credentials-get',
	'screen-wake-lock',
	'serial',
	'usb',
	'xr-spatial-tracking',
];

const documents = {
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Permissions-Policy': denied.map((feature) => `${feature}=()`).join(', '),
};

/**
 * What a file is to a host, by its place in the folder.
 *
 * @param {string} path
 * @returns {Kind}
 */
export function kindOf(path) {
	if (path === missingPage) return 'missing';
	if (path === 'service-worker.js') return 'worker';
	if (path.startsWith('embed/')) return 'embed';
	if (path.startsWith('cards/')) return 'card';
	if (path.startsWith('brand/')) return 'mark';
	if (/^(fonts|live|_app\/immutable)\//.test(path)) return 'hashed';
	if (path.endsWith('.html')) return 'page';
	return /^data\/|\.xml$/.test(path) ? 'data' : 'other';
}

/**
 * The rules for a site.
 *
 * @param {Site} site
 * @param {Pick<import('../../src/lib/story/newsroom').Newsroom, 'address' | 'frames'>} newsroom
 * @param {import('./policy.js').Origins} [origins]
 * @returns {Headers}
 */
export function headerRules({ files, scripts }, { address, frames }, origins) {
	const page = pagePolicy(scripts.pages, ["'self'", ...frames], origins);
	/** @type {Record<Kind, Record<string, string>>} */
	const headers = {
		page: { 'Cache-Control': minute, 'Content-Security-Policy': page, ...documents, ...forUs },
		// What stands in for a file that may be there in a moment is not to be kept.
		missing: {
			'Cache-Control': 'no-cache',
			'Content-Security-Policy': pagePolicy([], ["'self'"]),
			...documents,
			...forUs,
		},
		embed: {
			'Cache-Control': minute,
			'Content-Security-Policy': pagePolicy(scripts.embeds, ['*'], origins),
			...documents,
			...forAll,
			'Access-Control-Allow-Origin': '*',
		},
		worker: { 'Cache-Control': 'no-cache', 'Content-Security-Policy': workerPolicy, ...forUs },
		// An embed in a sandbox has no origin of its own: to it our own fonts and script are a stranger's.
		hashed: { 'Cache-Control': year, ...forAll, 'Access-Control-Allow-Origin': '*' },
		mark: { 'Cache-Control': year, 'Content-Security-Policy': picturePolicy, ...forAll },
		card: { 'Cache-Control': hour, 'Content-Security-Policy': picturePolicy, ...forAll },
		data: { 'Cache-Control': minute, ...forAll, 'Access-Control-Allow-Origin': '*' },
		other: { 'Cache-Control': hour, 'Content-Security-Policy': picturePolicy, ...forAll },
	};
	const found = places(files.filter((path) => !isForHost(path)));
	return {
		everywhere: {
			'X-Content-Type-Options': 'nosniff',
			'Referrer-Policy': 'strict-origin-when-cross-origin',
		},
		// For the story's own host alone: whether all below it has https, the newsroom knows.
		secure: address.startsWith('https:')
			? { 'Strict-Transport-Security': 'max-age=31536000' }
			: /** @type {Record<string, string>} */ ({}),
		rules: /** @type {Kind[]} */ (Object.keys(headers)).flatMap((kind) => {
			const where = found.filter((place) => place.kind === kind).map(({ where }) => where);
			return where.length === 0 ? [] : [{ kind, where, headers: headers[kind] }];
		}),
	};
}

/**
 * The headers of one file, over https.
 *
 * @param {Headers} headers
 * @param {string} path
 */
export function headersOf({ everywhere, secure, rules }, path) {
	const rule = rules.find(({ where }) =>
		where.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place)),
	);
	return { ...everywhere, ...secure, ...rule?.headers };
}

/**
 * As few places as say the kind of each file: a folder, where all that is in it is of one kind.
 *
 * @param {string[]} files
 * @param {string} [folder]
 * @returns {{ where: string, kind: Kind }[]}
 */
function places(files, folder = '') {
	const kinds = new Set(files.map(kindOf));
	const [kind] = kinds;
	if (kind !== undefined && kinds.size === 1 && folder !== '') return [{ where: folder, kind }];
	const here = files.filter((path) => path.indexOf('/', folder.length) < 0);
	const folders = new Set(
		files
			.filter((path) => !here.includes(path))
			.map((path) => path.slice(0, path.indexOf('/', folder.length) + 1)),
	);
	return [
		...here.map((path) => ({ where: path, kind: kindOf(path) })),
		...[...folders].flatMap((inner) =>
			places(
				files.filter((path) => path.startsWith(inner)),
				inner,
			),
		),
	];
}

/**
 * The path a site is hosted under, a slash at both ends.
 *
 * @param {string} address
 */
export const prefixOf = (address) => new URL(address).pathname;

/**
 * The addresses of a place, from the site's own: a page has that of its folder as well.
 *
 * @param {string} place
 */
export function addressesOf(place) {
	const folder = dirname(place) === '.' ? '' : `${dirname(place)}/`;
	return place.endsWith('index.html') ? [folder, place] : [place];
}
