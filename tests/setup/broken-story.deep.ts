import { spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('a broken story stops the build, is told once, and leaves build/ as it was', () => {
	const content = mkdtempSync(join(tmpdir(), 'story-content-'));
	cpSync('tests/fixtures/small-story', content, { recursive: true });
	const outline = join(content, 'story.yaml');
	writeFileSync(outline, readFileSync(outline, 'utf8').replace('view: norway', 'view: norwya'));
	const built = existsSync('build') ? statSync('build').mtimeMs : null;

	const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.js'], {
		encoding: 'utf8',
		env: { ...process.env, CONTENT: content },
	});
	rmSync(content, { recursive: true });

	expect(status).toBe(1);
	const said = (stdout + stderr).split('\n').filter((line) => line.includes('norwya'));
	expect(said).toEqual([expect.stringMatching(/story\.yaml:\d+ {2}.*did you mean "norway"/)]);
	expect(stdout + stderr).not.toMatch(/^\s+at /m);
	expect(existsSync('build') ? statSync('build').mtimeMs : null).toBe(built);
});
