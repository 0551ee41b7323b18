import fc from 'fast-check';

/** Steps of the even part: fine enough that no two of a thousand draws are likely to meet. */
const STEPS = 2 ** 31 - 1;

/**
 * A number of a range, any as likely as any other; one time in eight one of fast-check's own, which are
 * even over the floating-point numbers there are: nine in ten of those lie by zero, and the rest of the
 * range would hardly be seen.
 */
export const between = (min: number, max: number): fc.Arbitrary<number> =>
	fc.oneof(
		{
			weight: 7,
			arbitrary: fc
				.noBias(fc.integer({ min: 0, max: STEPS }))
				.map((n) => Math.min(max, min + ((max - min) * n) / STEPS)),
		},
		{ weight: 1, arbitrary: fc.double({ min, max, noNaN: true }) },
	);
