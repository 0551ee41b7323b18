import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startInBackground } from '../../scripts/background.js';
import { root } from '../../scripts/command.js';
import { ffmpegRemedy, lookUpFfmpeg } from '../../scripts/ffmpeg.js';
import { loadStory } from '../../src/lib/content/load-story';

describe('npm run video', () => {
	const ffmpeg = lookUpFfmpeg();
	if (!ffmpeg) process.stderr.write('skipped: a film, from end to end (install ffmpeg)\n');
	const script = join(root, 'scripts/video.js');
	const inFolder = async (work: (folder: string) => void | Promise<void>) => {
		const folder = mkdtempSync(join(tmpdir(), 'video-'));
		try {
			await work(folder);
		} finally {
			rmSync(folder, { recursive: true });
		}
	};

	test('without ffmpeg says in a line how to get it, and leaves nothing behind', () =>
		inFolder((folder) => {
			const env = { ...process.env, PATH: folder, FFMPEG: '' };
			const out = join(folder, 'video');
			const { status, stderr } = spawnSync(process.execPath, [script, '--out', out], {
				env,
				encoding: 'utf8',
			});
			expect([status, stderr]).toEqual([1, `${ffmpegRemedy}\n`]);
			expect(readdirSync(folder)).toEqual([]);
		}));

	test.skipIf(!ffmpeg)(
		'writes a film that plays everywhere, with its captions',
		() =>
			inFolder((folder) => {
				const flags = ['--step', 'opening', '--step', 'storm', '--size', '1080x1080', '--fps', '2'];
				const { status, stderr } = spawnSync(
					process.execPath,
					[script, ...flags, '--out', folder],
					{
						encoding: 'utf8',
					},
				);
				expect(status, stderr).toBe(0);
				const name = 'who-counts-the-seabirds-en-1080x1080';
				expect(readdirSync(folder).sort()).toEqual(
					['mp4', 'srt', 'vtt'].map((end) => `${name}.${end}`),
				);
				const file = join(folder, `${name}.mp4`);
				const told = spawnSync(ffmpeg!, ['-hide_banner', '-i', file], { encoding: 'utf8' }).stderr;
				expect(told).toMatch(/Video: h264 .*yuv420p.* 1080x1080/);
				// What a player needs first stands first: it can begin before it has all.
				const bytes = readFileSync(file);
				expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));
				const srt = readFileSync(join(folder, `${name}.srt`), 'utf8');
				expect(srt).toContain(loadStory().story.dek);
				expect(stderr).toContain('Film 1080×1080');
			}),
		120_000,
	);

	test.skipIf(!ffmpeg)(
		'interrupted in the middle leaves nothing behind',
		() =>
			inFolder(async (folder) => {
				const out = join(folder, 'video');
				const video = await startInBackground(process.execPath, [script, '--out', out], {
					ready: /Film .*frame/,
				});
				expect(readdirSync(out)).toHaveLength(1);
				await video.end();
				expect(readdirSync(out)).toEqual([]);
			}),
		120_000,
	);
});
