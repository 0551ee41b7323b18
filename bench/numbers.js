/**
 * One figure over several runs.
 *
 * @typedef {{ median: number, least: number, most: number, values: number[] }} Spread
 */

/**
 * The value below which a share of the values lies, between its two neighbours in proportion. Of no
 * values it is NaN: nothing was measured, which is not the same as nothing.
 *
 * @param {number[]} values
 * @param {number} share 0 to 1
 */
export function quantile(values, share) {
	const sorted = [...values].sort((a, b) => a - b);
	const at = (sorted.length - 1) * share;
	const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
	if (below === undefined || above === undefined) return NaN;
	return below + (above - below) * (at - Math.floor(at));
}

/** @param {number[]} values */
export const median = (values) => quantile(values, 0.5);

/**
 * What several runs came to. With so few of them the two ends say more than a deviation.
 *
 * @param {number[]} values
 * @returns {Spread}
 */
export function spread(values) {
	return {
		median: median(values),
		least: quantile(values, 0),
		most: quantile(values, 1),
		values,
	};
}

/**
 * How many times as much, run by run: what slowed the machine down slowed both. A run in which the
 * other came to nothing, or to less, has no ratio.
 *
 * @param {number[]} values
 * @param {number[]} others of the same runs
 * @returns {Spread | null}
 */
export function ratio(values, others) {
	const ratios = values.flatMap((value, run) => {
		const other = others[run];
		return other && other > 0 ? [value / other] : [];
	});
	return ratios.length > 0 ? spread(ratios) : null;
}
