import { expect, test } from 'vitest';
import { plainPage } from '../../src/lib/server/plain-page';

test('a plain page loses the marks of the framework, and no word', () => {
	expect(plainPage('<ul><!--[--><li>a</li><!--[!--><li><b>b</b></li><!--]--></ul>')).toBe(
		'<ul><li>a</li><li><b>b</b></li></ul>',
	);
});
