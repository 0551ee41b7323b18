import { expect, test } from 'vitest';
import { claimedNumbersIn } from '../../src/lib/reading/numbers';
import { fill } from '../../src/lib/story/fill';

test('a name with a number claims nothing, and is no part of a longer number', () => {
	const terms = ['Station 1', 'A.1'];
	expect(claimedNumbersIn('Station 1 had 30 gulls in 2021.', terms)).toEqual(['30', '2021']);
	expect(claimedNumbersIn('Station 1012, Station 1,012', terms)).toEqual(['1012', '1012']);
	expect(claimedNumbersIn('A.1 and Ax1', terms)).toEqual(['1']);
});

test('what fills a blank is printed as it is, whatever String.replace reads in it', () => {
	expect(fill('“{quote}”', { quote: "a $& b $' c $$" })).toBe("“a $& b $' c $$”");
	expect(fill('{n} of {total}, {unknown}', { n: '1', total: '2' })).toBe('1 of 2, {unknown}');
});
