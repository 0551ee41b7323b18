import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { editionLanguage } from '../../src/lib/content/content';

const folder = mkdtempSync(join(tmpdir(), 'edition-language-'));
mkdirSync(join(folder, 'words'));
writeFileSync(join(folder, 'words/fr.aml'), '');
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
	['pt-BR', 'pt-BR'],
	// Refused by the newsroom's own checks; meanwhile no file is looked for anywhere else.
	['../../etc/passwd', 'fr'],
	['a/b', 'fr'],
	['..', 'fr'],
	['7', 'fr'],
])('language: %s is looked for in words/%s.aml', (written, found) => {
	vi.stubEnv('CONTENT', folder);
	vi.stubEnv('EDITION', '');
	writeFileSync(join(folder, 'newsroom.yaml'), `language: ${written}\n`);
	expect(editionLanguage()).toBe(found);
});
