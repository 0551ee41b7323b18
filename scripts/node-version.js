import { readFileSync } from 'node:fs';

/**
 * One clear line when this Node is older than the story needs; null when it will do.
 *
 * @param {string} version as in `process.versions.node`
 * @param {string} wanted as in package.json's `engines.node`: `>=20.19`
 */
export function complainOfNode(version, wanted) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const [wantedMajor = 0, wantedMinor = 0] = wanted.replace('>=', '').split('.').map(Number);
	if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return null;
	return `This needs Node ${wantedMajor}.${wantedMinor} or newer, and this is Node ${version}: install a newer one from https://nodejs.org, or run "nvm install".`;
}

/** Ends the program if this Node will not do. Called before anything a newer Node has is used. */
export function requireNode() {
	const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
	const complaint = complainOfNode(process.versions.node, engines.node);
	if (complaint === null) return;
	console.error(complaint);
	process.exit(1);
}
