/**
 * What one stage of `npm test` came to: numbers of tests, and the names of those that failed.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, failures?: string[] }} Count
 */

/**
 * A program that says it failed has failed, even where its report knows of nothing: it may have
 * stopped before the first test, or have met an error outside of any.
 *
 * @param {Count} count
 * @param {number} code the exit code
 * @returns {Count}
 */
function holdAgainst(count, code) {
	const silent = count.failed === 0 && (code !== 0 || count.passed === 0);
	return silent ? { ...count, failed: 1 } : count;
}

/**
 * A check without tests of its own (format, lint, types, build) counts as one.
 *
 * @param {number} code
 * @returns {Count}
 */
export function countCheck(code) {
	return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/**
 * @typedef {{
 *   numPassedTests: number,
 *   numFailedTests: number,
 *   numPendingTests?: number,
 *   numTodoTests?: number,
 *   testResults: {
 *     name: string,
 *     status: string,
 *     assertionResults: { status: string, fullName: string }[],
 *   }[],
 * }} UnitReport as Vitest's JSON reporter writes it
 */

/**
 * @param {UnitReport | null} report null where none was written
 * @param {number} code
 * @returns {Count}
 */
export function countUnit(report, code) {
	if (!report) return holdAgainst({ passed: 0, failed: 0, skipped: 0 }, code);
	// A file that cannot be read as far as its tests has no failed test in it, and yet failed.
	const unread = report.testResults.filter(
		({ status, assertionResults }) =>
			status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
	);
	return holdAgainst(
		{
			passed: report.numPassedTests,
			failed: report.numFailedTests + unread.length,
			skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
			failures: [
				...unread.map(({ name }) => name),
				...report.testResults.flatMap(({ name, assertionResults }) =>
					assertionResults
						.filter(({ status }) => status === 'failed')
						.map(({ fullName }) => `${name} › ${fullName}`),
				),
			],
		},
		code,
	);
}

/**
 * @typedef {{
 *   title: string,
 *   specs: { title: string, ok: boolean }[],
 *   suites?: BrowserSuite[],
 * }} BrowserSuite
 */

/**
 * The failed tests of a suite, each behind the titles of the suites that it stands in.
 *
 * @param {BrowserSuite} suite
 * @returns {string[]}
 */
function failuresIn({ title, specs, suites = [] }) {
	const failed = specs.filter(({ ok }) => !ok).map((spec) => spec.title);
	return [...failed, ...suites.flatMap(failuresIn)].map((name) => `${title} › ${name}`);
}

/**
 * @typedef {{
 *   suites: BrowserSuite[],
 *   stats: { expected: number, unexpected: number, flaky: number, skipped: number },
 *   errors: unknown[],
 * }} BrowserReport as Playwright's JSON reporter writes it
 */

/**
 * @param {BrowserReport | null} report null where none was written
 * @param {number} code
 * @returns {Count}
 */
export function countBrowser(report, code) {
	if (!report) return holdAgainst({ passed: 0, failed: 0, skipped: 0 }, code);
	const { expected, unexpected, flaky, skipped } = report.stats;
	// A test that passes only sometimes holds nothing.
	const failed = unexpected + flaky + report.errors.length;
	const failures = report.suites.flatMap(failuresIn);
	return holdAgainst({ passed: expected, failed, skipped, failures }, code);
}

/**
 * Several counts as one.
 *
 * @param {Count[]} counts
 * @returns {Count}
 */
export function addCounts(...counts) {
	/** @param {'passed' | 'failed' | 'skipped'} what */
	const sum = (what) => counts.reduce((sum, count) => sum + count[what], 0);
	const failures = counts.flatMap(({ failures = [] }) => failures);
	return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped'), failures };
}

/**
 * The last line of `npm test`.
 *
 * @param {Count[]} counts
 */
export function countLine(counts) {
	const { passed, failed } = addCounts(...counts);
	return `${passed} passed, ${failed} failed`;
}
