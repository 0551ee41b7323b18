import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MARKS } from './marks.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/**
 * Where each facet of a kind stands in its folder, and whether a kind may do without.
 *
 * @type {{ facet: string, file: (name: string) => string, optional?: boolean }[]}
 */
const FACETS = [
	{ facet: 'scene', file: () => 'scene' },
	{ facet: 'check', file: () => 'check' },
	{ facet: 'view', file: (name) => `${capital(name)}.svelte` },
	{ facet: 'legend', file: () => 'Legend.svelte', optional: true },
	{ facet: 'labels', file: () => 'labels', optional: true },
	{ facet: 'poster', file: (name) => `${name}.poster` },
];

/**
 * The text of a facet's manifest: a module that imports this file of each kind and no other, so that
 * nothing is compiled or sent that its reader does not need.
 *
 * @param {string} facet
 * @param {readonly string[]} [names] the kinds wanted; all of them without
 * @param {string} [folder] where the kinds are; a bundler may have moved this file away from them
 */
export function manifest(facet, names = MARKS, folder = HERE) {
	const found = FACETS.find((each) => each.facet === facet);
	if (!found) throw new Error(`no facet ${facet}`);
	const kinds = names.filter(
		(name) => !found.optional || isThere(join(folder, name, found.file(name))),
	);
	return [
		'// Written by manifests.js from the names in marks.js.',
		...kinds.map((name, i) => `import kind${i} from '../${name}/${found.file(name)}';`),
		'',
		`export default { ${kinds.map((name, i) => `'${name}': kind${i}`).join(', ')} };`,
		'',
	].join('\n');
}

/** Writes the manifests, where they are not as they should be. Not committed: run by svelte.config.js. */
export function writeManifests() {
	const folder = join(HERE, 'manifest');
	mkdirSync(folder, { recursive: true });
	for (const { facet } of FACETS) {
		const file = join(folder, `${facet}.ts`);
		const text = manifest(facet);
		if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
		// In one step: two builds at once may write it.
		writeFileSync(`${file}.${process.pid}`, text);
		renameSync(`${file}.${process.pid}`, file);
	}
}

/** @param {string} file with its extension, or of TypeScript without */
function isThere(file) {
	return existsSync(file) || existsSync(`${file}.ts`);
}

/**
 * A component's name: FrontLine for front-line.
 *
 * @param {string} name
 */
function capital(name) {
	return name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
}
