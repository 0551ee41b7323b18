import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FILE, shippedPackages, thirdParty } from '../../scripts/third-party.js';

test('what is written down is what is in the scripts that browsers are sent', async () => {
	expect(await thirdParty(await shippedPackages())).toBe(readFileSync(FILE, 'utf8'));
}, 120_000);
