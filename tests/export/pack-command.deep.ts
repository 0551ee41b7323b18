import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/command.js';

describe('npm run pack', () => {
	const run = (...args: string[]) =>
		spawnSync(process.execPath, [join(root, 'scripts/pack.js'), ...args], { encoding: 'utf8' });

	test('leaves nothing behind where it fails, and says why in a line', () => {
		const out = mkdtempSync(join(tmpdir(), 'pack-'));
		try {
			const { status, stderr } = run('--out', join(out, 'pack'), '--step', 'nowhere');
			expect(status).toBe(1);
			expect(stderr).toMatch(/^unknown step "nowhere" … .*\n$/);
			expect(readdirSync(out)).toEqual([]);
		} finally {
			rmSync(out, { recursive: true });
		}
	}, 60_000);

	test('writes one file, whole, and says so', () => {
		const out = mkdtempSync(join(tmpdir(), 'pack-'));
		try {
			const { status, stdout, stderr } = run('--out', out, '--step', 'storm', '--format', '4x5');
			expect(status, stderr).toBe(0);
			expect(readdirSync(out)).toEqual(['who-counts-the-seabirds-en.zip']);
			expect(stdout).toMatch(/who-counts-the-seabirds-en\.zip · \d+ files · [\d.]+ MB\n$/);
			expect(stderr).toContain('Pictures 2 of 2');
			const [zip] = readdirSync(out);
			expect(Object.keys(unzipSync(readFileSync(join(out, zip!)))).length).toBeGreaterThan(6);
		} finally {
			rmSync(out, { recursive: true });
		}
	}, 60_000);

	test('explains itself', () => {
		const { status, stdout } = run('--help');
		expect(status).toBe(0);
		expect(stdout).toContain('--format');
		expect(run('--nonsense').status).toBe(1);
	});
});
