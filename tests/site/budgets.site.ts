import { expect, test } from 'vitest';
import { budgets, line } from '../../scripts/hosting/budgets.js';
import { site } from './site';

/* The budgets of scripts/hosting/budgets.js. That a browser is sent no more than is counted there,
   browser/relocation.spec.ts and silence.spec.ts hold. */

const WHAT = [
	...['everything', 'script', 'page', 'fonts', 'map'],
	...['title', 'text edition', 'requests', 'third parties'],
];
const rows = budgets(site);

test.each(rows)('$what is within its budget', (row) => {
	expect(row.is, line(row)).toBeLessThanOrEqual(row.most);
});

test('no budget goes untested', () => {
	expect(rows.map(({ what }) => what)).toEqual(WHAT);
});
