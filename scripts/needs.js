import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { lookUpBrowser } from './browser.js';
import { installFromDebian, isOurs } from './debian.js';
import { lookUpFfmpeg } from './ffmpeg.js';
import { lookUp } from './program.js';

/**
 * A program of the system that some tests need.
 *
 * @typedef {{
 *   name: string,
 *   packages: string[],
 *   stage: string,
 *   find: (env: Record<string, string | undefined>) => string | null,
 * }} Need `name`: what is not tested without it · `packages`: Debian's · `stage`: of `npm test`, or
 * `deep`, which only `npm run test:deep` asks for
 */

/** @param {Record<string, string | undefined>} [env] */
export const lookUpFirefox = (env = process.env) =>
	lookUp(['firefox-esr', 'firefox'], {
		env,
		named: env.FIREFOX,
		elsewhere: [
			'/Applications/Firefox.app/Contents/MacOS/firefox',
			'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
		],
	});

/** @param {Record<string, string | undefined>} [env] */
export const lookUpXvfb = (env = process.env) => lookUp(['Xvfb'], { env, asked: '-help' });

/**
 * WebKit's driver. It opens a window, and so needs a display as well: one of its own, or the user's.
 *
 * @param {Record<string, string | undefined>} [env]
 */
export const lookUpWebKit = (env = process.env) => {
	const driver = lookUp(['WebKitWebDriver'], { env, asked: '--help' });
	return driver && (env.DISPLAY || env.WAYLAND_DISPLAY || lookUpXvfb(env)) ? driver : null;
};

/**
 * Debian keeps servers where only root's PATH leads.
 *
 * @param {Record<string, string | undefined>} env
 */
const withSystem = (env) =>
	/(^|:)\/usr\/bin(:|$)/.test(env.PATH ?? '') ? { ...env, PATH: `${env.PATH}:/usr/sbin` } : env;

/** @param {Record<string, string | undefined>} [env] */
export const lookUpNginx = (env = process.env) =>
	lookUp(['nginx'], { env: withSystem(env), asked: '-v' });

/** nginx's module for what is packed in brotli; null where it has none. */
export const lookUpBrotli = () =>
	['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules']
		.map((folder) => `${folder}/ngx_http_brotli_static_module.so`)
		.find((file) => existsSync(file)) ?? null;

/** @param {Record<string, string | undefined>} [env] */
export const lookUpCaddy = (env = process.env) => lookUp(['caddy'], { env, asked: 'version' });

/** @param {Record<string, string | undefined>} [env] */
export const lookUpApache = (env = process.env) =>
	lookUp(['apache2', 'httpd'], { env: withSystem(env), asked: '-v' });

/**
 * It has no question to which it answers that all is well: asked for its version it ends with 1.
 *
 * @param {Record<string, string | undefined>} [env]
 */
export const lookUpWrk = (env = process.env) => lookUp(['wrk'], { env, asked: '-v', code: 1 });

/**
 * A font of the system that stands in for a typeface until it comes (src/lib/fonts/font-fallbacks.ts).
 * Every desktop has one; a bare Linux may not.
 *
 * @param {Record<string, string | undefined>} [env]
 */
export const lookUpStandIn = (env = process.env) => {
	if (process.platform !== 'linux') return 'Times New Roman';
	const font = 'Liberation Serif';
	const { status } = spawnSync('fc-list', ['-q', font], { env: { ...env }, stdio: 'ignore' });
	return status === 0 ? font : null;
};

/** @type {Need[]} */
export const needs = [
	{
		name: 'Firefox',
		packages: ['firefox-esr'],
		stage: 'browsers',
		find: lookUpFirefox,
	},
	{
		name: 'WebKit',
		packages: ['webkit2gtk-driver', 'xvfb'],
		stage: 'browsers',
		find: lookUpWebKit,
	},
	{
		name: 'the text of printed pages',
		packages: ['poppler-utils'],
		stage: 'engines',
		find: (env) => lookUp(['pdftotext'], { env, asked: '-v' }),
	},
	{
		name: 'the feed and the sitemap as XML',
		packages: ['libxml2-utils'],
		stage: 'unit',
		find: (env) => lookUp(['xmllint'], { env, asked: '--version' }),
	},
	{
		name: 'the HTML checker',
		packages: ['default-jre-headless'],
		stage: 'deep',
		find: (env) => lookUp(['java'], { env, asked: '-version' }),
	},
	{
		name: 'that nothing moves when a typeface comes',
		packages: ['fontconfig', 'fonts-liberation'],
		stage: 'browser',
		find: lookUpStandIn,
	},
	{
		name: 'hosting by nginx',
		packages: ['nginx', 'libnginx-mod-http-brotli-static'],
		stage: 'deep',
		find: lookUpNginx,
	},
	{
		name: 'hosting by Caddy',
		packages: ['caddy'],
		stage: 'deep',
		find: lookUpCaddy,
	},
	{
		name: 'hosting by Apache',
		// The program without the service.
		packages: ['apache2-bin'],
		stage: 'deep',
		find: lookUpApache,
	},
	{
		name: 'many readers at once',
		packages: ['wrk'],
		stage: 'deep',
		find: lookUpWrk,
	},
	{
		name: 'a film, from end to end',
		packages: ['ffmpeg'],
		stage: 'deep',
		find: lookUpFfmpeg,
	},
];

/** Chromium has its own way in as well (scripts/browser.js): nothing is skipped without it. */
const chromium = {
	name: 'Chromium',
	packages: ['chromium'],
	stage: 'browser',
	find: (/** @type {Record<string, string | undefined>} */ env) => lookUpBrowser(env),
};

/**
 * What the stages need and this machine lacks.
 *
 * @param {string[]} stages
 * @param {Record<string, string | undefined>} [env]
 */
export function lacking(stages, env = process.env) {
	return needs.filter(({ stage, find }) => stages.includes(stage) && !find(env));
}

/**
 * Installs, where it can, what the stages need, all of it in one go; answers with what is still
 * missing.
 *
 * @param {string[]} stages
 * @param {{ env?: Record<string, string | undefined>, install?: ((packages: string[]) => Promise<void>) | null }} [options]
 * @returns {Promise<Need[]>}
 */
export async function provide(
	stages,
	{ env = process.env, install = isOurs ? installFromDebian : null } = {},
) {
	const missing = lacking(stages, env);
	if (!install) return missing;
	// Debian's Chromium brings the libraries that a downloaded one would lack on such a machine.
	if (stages.includes(chromium.stage) && !chromium.find(env)) missing.unshift(chromium);
	if (missing.length === 0) return missing;
	await install(missing.flatMap(({ packages }) => packages));
	return lacking(stages, env);
}

/**
 * The line that says a test was skipped, and what to do about it.
 *
 * @param {{ name: string, packages: string[], why?: string }} need `why`: it is missing, where that
 * is not plain
 */
export const skipLine = ({ name, packages, why }) =>
	`skipped: ${name}${why ? `: ${why}` : ''} (install ${packages.join(' and ')})`;
