import { describe, expect, test } from 'vitest';
import { targets } from '../../scripts/floor.js';
import { MARKS } from '../../src/lib/marks/marks.js';
import { toldOf, usedMarks } from '../../src/lib/marks/told';
import { bundle } from '../../src/lib/islands/bundle';
import { story } from '../edition';

const options = {
	define: { OFFLINE: 'true', MEASURED: 'false' },
	...{ reading: targets('production'), moving: targets('moving') },
};

describe('the script of a story', () => {
	const without = { ...story, marks: { ...toldOf(story), bars: [] } };

	test('registers the kinds of mark that the story has', () => {
		expect(usedMarks(story)).toContain('bars');
		expect(usedMarks(without)).not.toContain('bars');
		const none = Object.fromEntries(MARKS.map((name) => [name, []]));
		expect(usedMarks({ ...story, marks: none })).toEqual(['names']);
	});

	test('has no code of the others', async () => {
		const marksIn = async (names: readonly string[]) => {
			const { live } = await bundle({ ...options, marks: names }, ['live']);
			const modules = live!.output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
			return MARKS.filter((name) => modules.some((id) => id.includes(`/marks/${name}/`)));
		};
		expect(await marksIn(MARKS)).toEqual(MARKS);
		expect(await marksIn(usedMarks(without))).toEqual(MARKS.filter((name) => name !== 'bars'));
	});
});
