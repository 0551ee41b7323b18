import { describe, expect, test } from 'vitest';
import { countBrowser, countCheck, countLine, countUnit } from '../../scripts/count.js';

const unit = (passed: number, failed: number) => ({
	numPassedTests: passed,
	numFailedTests: failed,
	testResults: [
		{
			name: 'a.test.ts',
			status: failed > 0 ? 'failed' : 'passed',
			assertionResults: Array.from({ length: failed }, (_, i) => ({
				status: 'failed',
				fullName: `fails ${i + 1}`,
			})),
		},
	],
});
const browser = (expected: number, unexpected: number, flaky = 0, errors: unknown[] = []) => ({
	suites: [
		{
			title: 'a.spec.ts',
			specs: [{ title: 'passes', ok: true }],
			suites: [
				{
					title: 'on a phone',
					specs: Array.from({ length: unexpected }, (_, i) => ({
						title: `fails ${i + 1}`,
						ok: false,
					})),
				},
			],
		},
	],
	stats: { expected, unexpected, flaky, skipped: 0 },
	errors,
});

describe('the last line of npm test', () => {
	test('adds up all stages, a check counting as one', () => {
		const counts = [
			countCheck(0),
			countCheck(1),
			countUnit(unit(12, 2), 1),
			countBrowser(browser(5, 0), 0),
		];
		expect(countLine(counts)).toBe('18 passed, 3 failed');
	});

	test('counts a test file that could not be read', () => {
		const report = {
			...unit(3, 0),
			testResults: [{ name: 'b.test.ts', status: 'failed', assertionResults: [] }],
		};
		expect(countUnit(report, 1).failures).toEqual(['b.test.ts']);
		expect(countLine([countUnit(report, 1)])).toBe('3 passed, 1 failed');
	});

	test('counts an error outside of any test', () => {
		expect(countLine([countUnit(unit(3, 0), 1)])).toBe('3 passed, 1 failed');
		expect(countLine([countBrowser(browser(3, 0, 0, [{}]), 1)])).toBe('3 passed, 1 failed');
	});

	test('counts a stage that left no report, or ran nothing', () => {
		expect(countLine([countUnit(null, 1), countBrowser(null, 0)])).toBe('0 passed, 2 failed');
		expect(countLine([countBrowser(browser(0, 0), 0)])).toBe('0 passed, 1 failed');
	});

	test('takes a test that passes only sometimes for a failed one', () => {
		expect(countLine([countBrowser(browser(3, 0, 1), 0)])).toBe('3 passed, 1 failed');
	});

	test('names each test that failed', () => {
		expect(countUnit(unit(1, 2), 1).failures).toEqual([
			'a.test.ts › fails 1',
			'a.test.ts › fails 2',
		]);
		expect(countBrowser(browser(1, 1), 1).failures).toEqual(['a.spec.ts › on a phone › fails 1']);
	});
});
