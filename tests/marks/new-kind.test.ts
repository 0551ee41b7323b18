import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Replaces a text of a file, which has to be there. */
function replace(file: string, find: string, put: string): void {
	const text = readFileSync(file, 'utf8');
	expect(text, file).toContain(find);
	writeFileSync(file, text.replace(find, put));
}

/* A new kind of mark is one folder and one line: in a copy of the checkout it is given no more. */
test('a new kind of mark is one folder and one line', () => {
	const top = mkdtempSync(join(tmpdir(), 'new-kind-'));
	try {
		for (const part of ['src', 'static', 'scripts', 'package.json', 'tsconfig.json'])
			cpSync(part, join(top, part), { recursive: true });
		for (const part of ['svelte.config.js', 'vite.config.ts']) cpSync(part, join(top, part));
		symlinkSync(join(process.cwd(), 'node_modules'), join(top, 'node_modules'), 'junction');

		cpSync('tests/fixtures/kind/beacons', join(top, 'src/lib/marks/beacons'), { recursive: true });
		replace(join(top, 'src/lib/marks/marks.js'), "	'places',\n", "	'places',\n	'beacons',\n");

		const content = join(top, 'tests/fixtures/small-story');
		cpSync('tests/fixtures/small-story', content, { recursive: true });
		const outline = join(content, 'story.yaml');
		replace(
			outline,
			'chapters:\n',
			'beacons:\n  south: { place: station-one, fact: students-30-2021 }\n\nchapters:\n',
		);
		replace(outline, '        lines: [coast-road]\n', '        beacons: [south]\n');
		replace(join(content, 'words/en.aml'), '{notes}', '{beacons}\nsouth: Beacon\n{}\n\n{notes}');

		cpSync('tests/fixtures/kind/in-checkout.ts', join(top, 'tests/in-checkout.test.ts'));
		const vitest = join(top, 'node_modules/vitest/vitest.mjs');
		const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, 'run'], {
			cwd: top,
			encoding: 'utf8',
		});
		expect(status, stdout + stderr).toBe(0);
	} finally {
		rmSync(top, { recursive: true });
	}
}, 60_000);
