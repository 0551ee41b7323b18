import { mkdirSync, writeFileSync } from 'node:fs';
import { startInBackground } from './background.js';

/** What keeps Firefox off the network and out of the way. Its other settings are a reader's. */
const settings = {
	'app.normandy.enabled': false,
	'app.update.disabledForTesting': true,
	'browser.newtabpage.enabled': false,
	'browser.safebrowsing.downloads.enabled': false,
	'browser.safebrowsing.malware.enabled': false,
	'browser.safebrowsing.phishing.enabled': false,
	'browser.shell.checkDefaultBrowser': false,
	'browser.startup.homepage_override.mstone': 'ignore',
	'browser.startup.page': 0,
	'datareporting.policy.dataSubmissionEnabled': false,
	'extensions.getAddons.cache.enabled': false,
	'extensions.update.enabled': false,
	'network.captive-portal-service.enabled': false,
	'network.connectivity-service.enabled': false,
	'services.settings.server': 'data:,',
	// As on a phone, and on most desktops: a bar takes no room from the page.
	'ui.useOverlayScrollbars': 1,
	'toolkit.legacyUserProfileCustomizations.stylesheets': true,
	'toolkit.telemetry.enabled': false,
};

/** Firefox's bar is wider than a phone, and holds its window open to that width. */
const narrowBar = ':root { min-width: 0 !important; }';

/**
 * Starts Firefox. It speaks WebDriver BiDi by itself, without a driver beside it.
 *
 * @param {string} file
 * @param {string} profile a folder to make, for whoever starts it to remove
 * @param {{ env?: Record<string, string>, size?: { width: number, height: number } }} [options]
 * `size`: of its page from the start, for one that is too old to be resized from outside
 */
export async function startFirefox(file, profile, { env, size } = {}) {
	mkdirSync(`${profile}/chrome`, { recursive: true });
	writeFileSync(`${profile}/chrome/userChrome.css`, narrowBar);
	const lines = Object.entries(settings).map(
		([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
	);
	writeFileSync(`${profile}/user.js`, lines.join(''));
	const { said, end } = await startInBackground(
		file,
		[
			'--headless',
			// Without bars the page is as large as the screen, and the screen as large as is said.
			...(size ? ['--kiosk'] : []),
			'--no-remote',
			'--profile',
			profile,
			'--remote-debugging-port=0',
		],
		{
			env: {
				...env,
				...(size && {
					MOZ_HEADLESS_WIDTH: String(size.width),
					MOZ_HEADLESS_HEIGHT: String(size.height),
				}),
			},
			ready: /WebDriver BiDi listening on (ws:\S+)/,
		},
	);
	return { address: `${said}/session`, end };
}
