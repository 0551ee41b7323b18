import { createRequire } from 'node:module';
import { runTool } from './command.js';
import { installFromDebian, isOurs } from './debian.js';
import { lookUp } from './program.js';

const isRoot = process.getuid?.() === 0;

/** What Chromium is started with, so that it stays quiet and off the network. */
export const launchArguments = [
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	// Chromium refuses to start its sandbox as root.
	...(isRoot ? ['--no-sandbox'] : []),
];

const names = ['google-chrome', 'google-chrome-stable', 'chrome', 'chromium', 'chromium-browser'];

/** Where Chrome lives on the systems that do not put it on PATH. */
const elsewhere = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A download of some 170 MB on a slow line takes this long; a firewall that swallows it should not
 * hold up the tests for longer.
 */
const downloadLimit = 240_000;

/** Where Playwright keeps, or would keep, the browser it downloads. */
function playwrightsOwn() {
	try {
		return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
	} catch {
		return '';
	}
}

/**
 * The first browser on this machine that works.
 *
 * @param {Record<string, string | undefined>} env
 * @param {string[]} others looked at after PATH
 * @returns {string | null}
 */
export function lookUpBrowser(env = process.env, others = [...elsewhere, playwrightsOwn()]) {
	return lookUp(names, { env, named: env.CHROMIUM, elsewhere: others });
}

/** Tries to get a browser onto this machine, the way that needs least of it first. */
async function installBrowser() {
	console.log('No Chrome or Chromium here. Downloading one (playwright install chromium) …');
	await runTool('@playwright/test', ['install', 'chromium'], {
		program: 'playwright',
		timeout: downloadLimit,
		env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
	});
	if (!lookUpBrowser() && isOurs) await installFromDebian(['chromium']);
}

/**
 * The browser to test with, installed first where none is. Throws one clear line where that
 * cannot be done.
 *
 * @returns {Promise<string>}
 */
export async function findBrowser() {
	let found = lookUpBrowser();
	if (!found) {
		await installBrowser();
		found = lookUpBrowser();
	}
	if (!found)
		throw new Error(
			'No browser to test with: install Chrome or Chromium, or name one that works: CHROMIUM=/path/to/chrome npm test',
		);
	// Found once is enough: what we start, Playwright's workers for one, need not search again.
	process.env.CHROMIUM = found;
	return found;
}
