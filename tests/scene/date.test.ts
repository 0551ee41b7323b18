import { expect, it } from 'vitest';
import { dateMark } from '../../src/lib/scene/date';
import { fractionalYear } from '../../src/lib/story/calendar-date';
import { staged, story } from '../edition';

it('keeps the playhead on its strip', () => {
	expect(dateMark(staged, 1900).at).toBe(0);
	expect(dateMark(staged, 2100).at).toBe(1);
});

it('names the month a moving playhead is in', () => {
	expect(dateMark(staged, fractionalYear('2022-08-15')).text).toBe(`${story.months[7]} 2022`);
});
