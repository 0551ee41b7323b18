import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { MARKS } from '../src/lib/marks/marks.js';
import { root } from './command.js';
import { targets } from './floor.js';
import { importSource } from './import-source.js';

/** Where it is written down. */
export const FILE = 'THIRD-PARTY.md';

/**
 * What reaches a reader and is no code of the bundles, with what it is there.
 *
 * @type {Record<string, string>}
 */
const MATERIAL = {
	'@fontsource-variable/newsreader': 'typeface of the words',
	'@fontsource-variable/instrument-sans': 'typeface of the labels',
	'world-atlas': 'borders and coasts; made with Natural Earth, which is in the public domain',
};

/**
 * A package as it is installed.
 *
 * @param {string} name
 * @returns {{ name: string, version: string, licence: string, text: string }}
 */
export function readPackage(name) {
	const folder = join(root, 'node_modules', name);
	const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)/i.test(one));
	if (typeof license !== 'string' || file === undefined)
		throw new Error(`${name} does not say under which licence it may be passed on.`);
	return { name, version, licence: license, text: readFileSync(join(folder, file), 'utf8').trim() };
}

/**
 * Whose code is in the scripts that browsers are sent: asked of the bundles themselves.
 *
 * @returns {Promise<string[]>}
 */
export async function shippedPackages() {
	/** @type {typeof import('../src/lib/islands/bundle')} */
	const { bundle } = await importSource('src/lib/islands/bundle.ts');
	const islands = await bundle({
		...{ marks: MARKS, define: { OFFLINE: 'true', MEASURED: 'true' } },
		...{ reading: targets('production'), moving: targets('moving') },
	});
	const modules = Object.values(islands).flatMap(({ output }) =>
		output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : [])),
	);
	return [...new Set(modules.flatMap((id) => packageOf(id) ?? []))].sort();
}

/**
 * Whose a module is that lies in `node_modules`.
 *
 * @param {string} id
 */
function packageOf(id) {
	return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id.replaceAll('\\', '/'))?.[1];
}

/**
 * What of others' work is in a built story, and the licences under which it is passed on.
 *
 * @param {string[]} packages whose code is in the scripts
 */
export async function thirdParty(packages) {
	const all = [...packages, ...Object.keys(MATERIAL)].map(readPackage);
	const rows = all.map(
		({ name, version, licence }) =>
			`| \`${name}\` | ${version} | ${licence} | ${MATERIAL[name] ?? 'code'} |`,
	);
	const text = [
		'# What others made',
		'All of it that is in a built story, with the licences under which it is passed on. Written by `npm run licences`; what only the build needs is in [`CONTRIBUTING.md`](CONTRIBUTING.md#dependencies).',
		['| package | version | licence | what of it |', '| --- | --- | --- | --- |', ...rows].join(
			'\n',
		),
		...all.map(
			({ name, text }) => `## ${name}\n\n\`\`\`text\n${text.replaceAll('```', "'''")}\n\`\`\``,
		),
	].join('\n\n');
	return format(text, { ...(await resolveConfig(join(root, FILE))), parser: 'markdown' });
}
