import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/lib/content/content';
import { formatProblems } from '../../src/lib/content/problems';
import { parseStory } from '../../src/lib/parse/parse-story';
import { blocks } from './newcomers-page';

test('the story that newcomers write passes its checks, down to its words', () => {
	const top = mkdtempSync(join(tmpdir(), 'own-story-'));
	const checkout = join(top, 'checkout');
	try {
		cpSync('src/content', join(checkout, 'src/content'), { recursive: true });
		for (const block of blocks) {
			if (block.kind === 'file') {
				const file = join(checkout, block.name);
				mkdirSync(join(file, '..'), { recursive: true });
				writeFileSync(file, block.text);
			} else if (block.kind === 'run' && !/\b(npm|node|git)\b/.test(block.text)) {
				execFileSync('bash', ['-ec', block.text], { cwd: checkout });
			}
		}
		const parsed = parseStory(readContent('en', join(top, 'my-story')), Date.now());
		expect('problems' in parsed ? formatProblems(parsed.problems) : parsed.story.title).toBe(
			'Under the Channel',
		);
	} finally {
		rmSync(top, { recursive: true });
	}
});
