import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CspEvaluator, DEFAULT_CHECKS, STRICTCSP_CHECKS } from 'csp_evaluator';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { expect, test } from 'vitest';
import { root } from '../../scripts/command.js';
import { configs } from '../../scripts/hosting/configs.js';
import { headerRules } from '../../scripts/hosting/rules.js';
import { readSite } from '../../scripts/hosting/site.js';
import { story } from '../edition';
import { site } from './site';

/* What the build has written for hosts. Real servers are asked in browser/hosting.spec.ts. */

const files = readSite(site);

test('what the build has written for hosts is what its rules say', () => {
	const { inside, beside } = configs(files, story.newsroom);
	for (const [name, text] of Object.entries(inside))
		expect(readFileSync(join(site, name), 'utf8'), name).toBe(text);
	for (const [name, text] of Object.entries(beside))
		expect(readFileSync(join(root, 'hosting', name), 'utf8'), name).toBe(text);
});

test('the policy of each kind of page has no grave fault in the eyes of csp_evaluator', () => {
	const faults = (policy: string) =>
		new CspEvaluator(new CspParser(policy).csp)
			.evaluate(DEFAULT_CHECKS, STRICTCSP_CHECKS)
			.filter(({ severity }) => severity <= Severity.MEDIUM)
			.map(({ directive, description }) => `${directive}: ${description}`);
	const { rules } = headerRules(
		{ ...files, files: [...files.files, 'embed/x/index.html', 'cards/x.png', 'brand/x.svg'] },
		{ address: 'https://newsroom.example/', frames: ['https://partner.example'] },
		{ scripts: ['https://stats.example'], connects: ['https://stats.example'] },
	);
	const policies = rules.flatMap(({ headers }) => headers['Content-Security-Policy'] ?? []);
	expect(policies.length).toBeGreaterThan(4);
	for (const policy of policies) expect(faults(policy), policy).toEqual([]);
	// And it would have something to say.
	expect(faults("script-src 'self' 'unsafe-inline'")).not.toEqual([]);
});
