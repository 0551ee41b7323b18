import { expect, test } from '@playwright/test';
import { budgets, line } from '../../scripts/hosting/budgets.js';
import { site } from './site';

/** The budgets of scripts/hosting/budgets.js. */
const WHAT = [
	...['everything', 'script', 'page', 'fonts', 'map'],
	...['title', 'text edition', 'requests', 'third parties'],
];

// That a browser is sent no more than is counted here, relocation.spec.ts and silence.spec.ts hold.
for (const what of WHAT)
	test(`${what} is within its budget`, () => {
		const row = budgets(site).find((row) => row.what === what)!;
		expect(row.is, line(row)).toBeLessThanOrEqual(row.most);
	});

test('no budget goes untested', () => {
	expect(budgets(site).map(({ what }) => what)).toEqual(WHAT);
});
