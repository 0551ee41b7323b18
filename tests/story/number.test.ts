import { expect, test } from 'vitest';
import { numberWords } from '../../src/lib/parse/number';

test('a number is written to its last digit, as the language does', () => {
	expect(numberWords('en')(1234567.12345)).toBe('1,234,567.12345');
	expect(numberWords('de')(0.0001)).toBe('0,0001');
	expect(numberWords('ar')(1000)).toMatch(/^1.000$/);
});
