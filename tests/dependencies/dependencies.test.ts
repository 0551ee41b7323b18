import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FILE, readPackage } from '../../scripts/third-party.js';

/* What the project takes from others: named, with a reason and a licence, and run by nobody unasked. */

interface Package {
	version: string;
	hasInstallScript?: boolean;
	resolved?: string;
}

const { dependencies = {}, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	dependencies?: Record<string, string>;
	devDependencies: Record<string, string>;
};
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
	packages: Record<string, Package>;
};
const asked = { ...dependencies, ...devDependencies };
const page = readFileSync('CONTRIBUTING.md', 'utf8');
const [, list = ''] = /^## Dependencies\n([^]*)/m.exec(page)!;

/** Whom a row names, and why. */
const rows = [...list.matchAll(/^\| (`[^|]+) \| ([^|]+) \|$/gm)].map(
	([, names = '', why = '']) => ({
		names: [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
		why: why.trim(),
	}),
);

test('each package is asked for by name with its reason, once, and none is named that has gone', () => {
	const named = rows.flatMap(({ names }) => names);
	expect(named.toSorted()).toEqual(Object.keys(asked).toSorted());
	for (const { names, why } of rows) expect(why, names.join()).toMatch(/\w{4}/);
});

test('each is asked for in one exact version, which is the one that is locked', () => {
	for (const [name, version] of Object.entries(asked))
		expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
});

test('no package runs a script as it is installed, and none of those that are there wants to', () => {
	expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
	// Not every registry says so in a lock file: what is installed says it itself.
	const wants = Object.entries(packages).filter(([path, { hasInstallScript }]) => {
		const file = join(path, 'package.json');
		if (path === '' || !existsSync(file)) return hasInstallScript;
		const { scripts = {} } = JSON.parse(readFileSync(file, 'utf8')) as { scripts?: object };
		return ['preinstall', 'install', 'postinstall'].some((when) => when in scripts);
	});
	// fsevents is for macOS alone, and brings what its script would make.
	expect(wants.map(([path]) => path).filter((path) => !path.endsWith('/fsevents'))).toEqual([]);
});

test('what reaches readers is written down, in the version that is installed and under its licence', () => {
	const written = readFileSync(FILE, 'utf8');
	const listed = [...written.matchAll(/^\| `([^`]+)` +\| (\S+) +\| (\S+) /gm)];
	expect(listed.length).toBeGreaterThan(5);
	for (const [, name = '', version, licence] of listed) {
		expect(readPackage(name), name).toMatchObject({ version, licence });
		// Whoever passes the story on, changed or not, may do so.
		expect(['MIT', 'ISC', 'BSD-3-Clause', 'OFL-1.1']).toContain(licence);
	}
	// What a reader is sent for the story's sake was asked for, or came with what was.
	const shipped = /In a reader's browser:\n\n([^]*?)\n\n/.exec(list)?.[1] ?? '';
	for (const [, name = ''] of listed)
		if (/\| code +\|/.test(written.split('\n').find((line) => line.includes(`\`${name}\``)) ?? ''))
			expect(shipped, name).toContain(`\`${name.replace(/^d3-.*/, 'd3')}\``);
});
