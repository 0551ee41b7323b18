/** Where nothing was measured, or nothing can be said. */
const nothing = '–';

/**
 * A number as short as it is sure: three digits.
 *
 * @param {number} value
 */
export function short(value) {
	if (!Number.isFinite(value)) return nothing;
	const digits = Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0;
	// A layout shift of 0.0004 is not none.
	if (value !== 0 && Math.abs(value) < 0.005) return value.toExponential(0);
	return String(Number(value.toFixed(digits)));
}

/** @param {import('./numbers.js').Spread | null | undefined} spread @param {string} [sign] */
function cell(spread, sign = '') {
	if (!spread || !Number.isFinite(spread.median)) return nothing;
	const { median, least, most } = spread;
	const same = short(least) === short(most);
	return `${short(median)}${sign}${same ? '' : ` (${short(least)}–${short(most)})`}`;
}

/**
 * The results for a terminal: of every figure the median, and in brackets the least and the most.
 *
 * @param {import('./results.js').Row[]} rows
 */
export function formatTable(rows) {
	const [first] = rows;
	if (!first) return '';
	const pages = Object.keys(first.pages);
	const others = Object.keys(first.ratios);
	const lines = [
		['', '', ...pages, ...others.map((other) => `story to ${other}`)],
		...rows.map(({ name, unit, pages: values, ratios }) => [
			name,
			unit,
			...pages.map((page) => cell(values[page])),
			...others.map((other) => cell(ratios[other], '×')),
		]),
	];
	const widths = lines[0]?.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
	return lines
		.map((line) =>
			line
				.map((text, i) => (i < 2 ? text.padEnd(widths?.[i] ?? 0) : text.padStart(widths?.[i] ?? 0)))
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}
