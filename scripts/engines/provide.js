import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** 60 MB each: longer than this takes only a line on which it never comes. */
const patience = 300_000;

/**
 * Where browsers are kept from one run to the next: not in the checkout, and no part of what the
 * project depends on.
 *
 * @param {Record<string, string | undefined>} env
 */
export const cacheFolder = (env = process.env) =>
	env.ENGINES_CACHE || join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'story-engines');

/**
 * A pinned browser that was fetched before or is fetched now; throws one line where it cannot be
 * had.
 *
 * @param {import('./pinned.js').Engine} engine
 * @param {string} [cache]
 * @returns {string} the folder it lies in
 */
export function provideEngine(engine, cache = cacheFolder()) {
	// All of these were made for it, and for nothing else.
	if (process.platform !== 'linux' || process.arch !== 'x64')
		throw new Error('it runs on Linux on x64 alone');
	const folder = engineFolder(engine, cache);
	if (existsSync(folder)) return folder;

	mkdirSync(cache, { recursive: true });
	const making = mkdtempSync(join(cache, 'making-'));
	try {
		console.log(`Fetching ${engine.name} (${sourcesOf(engine).join(', ')}) …`);
		if (engine.npm) unpackNpm(engine.npm, making);
		for (const file of engine.debian ?? []) unpackDebian(file, making);
		// In one step: a run that was broken off leaves none that is half there.
		renameSync(making, folder);
	} finally {
		rmSync(making, { recursive: true, force: true });
	}
	return folder;
}

/** What would have to be installed for it. @param {import('./pinned.js').Engine} engine */
export const sourcesOf = ({ npm, debian = [] }) =>
	npm ? [npm.name] : debian.map(({ path }) => basename(path));

/**
 * Where it is kept. Another pin is another folder.
 *
 * @param {import('./pinned.js').Engine} engine
 * @param {string} [cache]
 */
export function engineFolder({ name, npm, debian }, cache = cacheFolder()) {
	const pins = JSON.stringify([npm, debian]);
	const hash = createHash('sha256').update(pins).digest('hex').slice(0, 8);
	return join(cache, `${name.toLowerCase().replace(' ', '-')}-${hash}`);
}

/**
 * @param {string} file
 * @param {string[]} args
 * @param {string} [cwd]
 */
function must(file, args, cwd) {
	const { status, stdout, stderr, error } = spawnSync(file, args, {
		cwd,
		encoding: 'utf8',
		timeout: patience,
	});
	if (status === 0) return stdout;
	const [last = ''] = [error?.message ?? '', ...(stderr ?? '').trim().split('\n')].filter(Boolean);
	throw new Error(`${file} ${args[0]} fails: ${last}`);
}

/**
 * @param {string} file
 * @param {string} algorithm
 * @param {string} expected in base64
 */
function verify(file, algorithm, expected) {
	const found = createHash(algorithm).update(readFileSync(file)).digest('base64');
	if (found !== expected) throw new Error(`${basename(file)} is not what was pinned`);
}

/**
 * An old Chromium as npm's packages for functions in a cloud carry it: `bin` holds the program and
 * archives of what it needs beside it, all packed in brotli.
 *
 * @param {{ name: string, integrity: string }} npm
 * @param {string} folder
 */
function unpackNpm({ name, integrity }, folder) {
	must('npm', ['pack', name, '--silent', '--ignore-scripts'], folder);
	const archive = readdirSync(folder).find((file) => file.endsWith('.tgz'));
	if (!archive) throw new Error(`npm pack ${name} brings nothing`);
	const [algorithm = '', hash = ''] = integrity.split(/-(.*)/);
	verify(join(folder, archive), algorithm, hash);
	must('tar', ['-xzf', archive], folder);
	const bin = join(folder, 'package/bin');
	for (const packed of readdirSync(bin)) {
		const file = join(folder, packed.replace(/\.br$/, ''));
		writeFileSync(file, brotliDecompressSync(readFileSync(join(bin, packed))));
		if (file.endsWith('.tar')) must('tar', ['-xf', file], folder);
		if (file.endsWith('.tar')) rmSync(file);
	}
	chmodSync(join(folder, 'chromium'), 0o755);
	rmSync(join(folder, 'package'), { recursive: true });
	rmSync(join(folder, archive));
}

/**
 * A package of an older Debian, from wherever this machine has its own packages: the archive keeps
 * those of several releases side by side.
 *
 * @param {{ path: string, sha256: string }} file
 * @param {string} folder
 */
function unpackDebian({ path, sha256 }, folder) {
	const helper = '/usr/lib/apt/apt-helper';
	if (!existsSync(helper)) throw new Error('it comes from Debian, and there is no apt here');
	const listed = must('apt-get', ['indextargets', '--format', '$(REPO_URI)']);
	const archives = [...new Set(listed.split('\n').filter(Boolean))];
	const deb = join(folder, basename(path));
	let failure = new Error('apt names no archive');
	const found = archives.some((archive) => {
		try {
			// It knows the machine's own proxies and passwords, and checks the hash itself.
			must(helper, ['download-file', `${archive}${path}`, deb, `SHA256:${sha256}`]);
			return true;
		} catch (error) {
			failure = /** @type {Error} */ (error);
			return false;
		}
	});
	if (!found) throw failure;
	must('dpkg-deb', ['-x', deb, folder]);
	rmSync(deb);
}
