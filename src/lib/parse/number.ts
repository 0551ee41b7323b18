import type { Story } from '../story/story';

// The counters of the page count in these digits too; d3-format is not told of others.
const DIGITS = { numberingSystem: 'latn' };

/** All there are: left alone, what stands behind the third would be rounded away. */
const DECIMALS = { maximumFractionDigits: 20 };

/** How an edition writes a number: `1,000`, `1 000`. */
export function numberWords(language: string): (value: number) => string {
	const format = new Intl.NumberFormat(language, { ...DIGITS, ...DECIMALS });
	return (value) => format.format(value);
}

/** The same rules as fields of a d3-format locale, for numbers that change while they are read. */
export function numerals(language: string): Story['numerals'] {
	// Long enough to show groups of two and three side by side, as in 10,00,00,00,00,000.
	const parts = new Intl.NumberFormat(language, DIGITS).formatToParts(1e12 + 0.5);
	const valueOf = (type: string) => parts.find((part) => part.type === type)?.value;
	const groups = parts.filter(({ type }) => type === 'integer').map(({ value }) => value.length);
	// From the right; the leftmost group only has what was left over.
	const grouping = groups.slice(1).reverse();
	return {
		decimal: valueOf('decimal') ?? '.',
		thousands: valueOf('group') ?? '',
		grouping: new Set(grouping).size === 1 ? grouping.slice(0, 1) : grouping,
	};
}
