import { execFileSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { blocks } from './newcomers-page';

/* The page for newcomers is followed to the letter: in a copy of the checkout, with nothing beside it. */

let top = '';
let checkout = '';

beforeAll(() => {
	top = mkdtempSync(join(tmpdir(), 'own-story-'));
	checkout = join(top, 'checkout');
	const parts = ['src', 'static', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json'];
	for (const part of [...parts, 'svelte.config.js', 'vite.config.ts'])
		cpSync(part, join(checkout, part), { recursive: true });
	symlinkSync(join(process.cwd(), 'node_modules'), join(checkout, 'node_modules'), 'junction');
});
afterAll(() => rmSync(top, { recursive: true }));

test('a newcomer who follows the page has a story built, and is told what the page says', () => {
	expect(blocks.filter(({ kind }) => kind === 'file').length).toBe(7);
	let said = '';
	let ran = 0;
	for (const block of blocks) {
		const where = `docs/your-own-story.md:${block.line}`;
		if (block.kind === 'file') {
			const file = join(checkout, block.name);
			mkdirSync(join(file, '..'), { recursive: true });
			writeFileSync(file, block.text);
		} else if (block.kind === 'run') {
			said = run(block.text, where);
			ran++;
		} else {
			for (const line of block.text.trim().split('\n')) expect(said, where).toContain(line);
		}
	}
	expect(ran).toBe(7);

	const built = readFileSync(join(checkout, 'build/index.html'), 'utf8');
	expect(built).toContain('<title>Under the Channel');
	expect(built).toContain('6 May 1994');
	expect(built).not.toContain('Niger');
	expect(existsSync(join(checkout, 'build/text/index.html'))).toBe(true);
	// As its newsroom asks: fonts: system.
	expect(built).not.toMatch(/@font-face|rel="preload"|url\([^)]*woff2/);
	expect(existsSync(join(checkout, 'build/fonts'))).toBe(false);
	// A build of its own, which takes minutes on a busy machine.
}, 300_000);

function run(command: string, where: string): string {
	try {
		// Both streams, in the order they come.
		const script = `exec 2>&1\n${command}`;
		return execFileSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
			cwd: checkout,
			env: { ...process.env, CONTENT: '', EDITION: '', NODE_ENV: undefined, VITEST: undefined },
			encoding: 'utf8',
		});
	} catch (error) {
		const { stdout } = error as { stdout: string };
		throw new Error(`${where} failed: ${command}\n${stdout}`, { cause: error });
	}
}
