import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { checkStory } from '../../src/lib/report/check-story';

test('the script ends with 1 where the content is wrong, and prints nothing beside the JSON', async () => {
	const run = (CONTENT?: string) =>
		promisify(execFile)(process.execPath, ['scripts/report.js', '--json'], {
			env: { ...process.env, ...(CONTENT && { CONTENT }) },
		}).catch((error: { code: number; stdout: string; stderr: string }) => error);
	const [good, bad] = await Promise.all([run(), run('no/such/folder')]);
	expect(JSON.parse(good.stdout)).toEqual(JSON.parse((await checkStory(true)).text));
	expect(good).not.toHaveProperty('code');
	expect(bad).toMatchObject({ code: 1, stderr: '' });
	expect(JSON.parse(bad.stdout).problems[0]).toMatchObject({
		file: 'no/such/folder/story.yaml',
		line: 1,
		message: expect.stringContaining('no such file'),
	});
});
