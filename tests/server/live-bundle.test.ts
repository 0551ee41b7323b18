import { describe, expect, test } from 'vitest';
import { MARKS } from '../../src/lib/marks/marks.js';
import { usedMarks } from '../../src/lib/scene/used-marks';
import { bundleLive } from '../../src/lib/server/live-bundle';
import { SCRIPTS } from '../../src/lib/server/edition';
import { story } from '../edition';

describe('the script of a story', () => {
	const without = { ...story, figures: story.figures.filter(({ kind }) => kind !== 'bars') };

	test('registers the kinds of mark that the story has', () => {
		expect(usedMarks(story)).toContain('bars');
		expect(usedMarks(without)).not.toContain('bars');
		expect(usedMarks({ ...story, figures: [], lines: [], contingents: [], notes: {} })).toEqual([
			'names',
		]);
	});

	test('has no code of the others', async () => {
		const marksIn = async (names: readonly string[]) => {
			const { modules } = await bundleLive(SCRIPTS.live, 'es', names);
			return MARKS.filter((name) => modules.some((id) => id.includes(`/marks/${name}/`)));
		};
		expect(await marksIn(MARKS)).toEqual(MARKS);
		expect(await marksIn(usedMarks(without))).toEqual(MARKS.filter((name) => name !== 'bars'));
	});
});
