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
	'toolkit.telemetry.enabled': false,
};

/**
 * Starts Firefox. It speaks WebDriver BiDi by itself, without a driver beside it.
 *
 * @param {string} file
 * @param {string} profile a folder to make, for whoever starts it to remove
 * @param {Record<string, string>} [env]
 */
export async function startFirefox(file, profile, env) {
	mkdirSync(profile, { recursive: true });
	const lines = Object.entries(settings).map(
		([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
	);
	writeFileSync(`${profile}/user.js`, lines.join(''));
	const { said, end } = await startInBackground(
		file,
		['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'],
		{ env, ready: /WebDriver BiDi listening on (ws:\S+)/ },
	);
	return { address: `${said}/session`, end };
}
