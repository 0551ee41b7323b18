import { expect, it } from 'vitest';
import { dateMark, fractionalYear } from '../../src/lib/scene/date';
import { staged, story } from '../edition';

it('sets a year and a month in their middle, a day where it falls', () => {
	expect(fractionalYear('2023')).toBe(2023.5);
	expect(fractionalYear('2024-01')).toBeCloseTo(2024 + 1 / 24, 10);
	expect(fractionalYear('2024-12-31')).toBeGreaterThan(2024.995);
	expect(fractionalYear('2024-12-31')).toBeLessThan(2025);
});

it('keeps the playhead on its strip', () => {
	expect(dateMark(staged, 1900).at).toBe(0);
	expect(dateMark(staged, 2100).at).toBe(1);
});

it('names the month a moving playhead is in', () => {
	expect(dateMark(staged, fractionalYear('2022-08-15')).text).toBe(`${story.months[7]} 2022`);
});
