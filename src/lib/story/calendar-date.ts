/** A date as the record has it, ISO 8601 with its precision: 2024, 2024-05 or 2024-05-02. */
const FORMAT = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

/** Year, month and day of a date; month and day are undefined where the record does not say. */
export interface DateParts {
	year: number;
	month: number | undefined;
	day: number | undefined;
}

/** The parts of a date, or undefined where the text is not one. Does not ask whether it exists. */
export function parseDate(text: string): DateParts | undefined {
	const match = FORMAT.exec(text);
	if (!match) return undefined;
	const [year, month, day] = match.slice(1).map((part) => (part ? Number(part) : undefined));
	return { year: year ?? 0, month, day };
}

/** Whether the calendar has this date: 2023-02-30 and 2023-13 are refused. */
export function exists({ month = 1, day = 1, year }: DateParts): boolean {
	// The year before the first was no year 0.
	return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
	return new Date(utc(year, month, 0)).getUTCDate();
}

/** The first moment of a date, in milliseconds, for formatting and for counting days. */
export function startOf(text: string): number {
	const { year, month = 1, day = 1 } = parseDate(text) ?? { year: NaN };
	return utc(year, month - 1, day);
}

/** As `Date.UTC`, which takes the year 79 for 1979. */
function utc(year: number, month: number, day: number): number {
	return new Date(0).setUTCFullYear(year, month, day);
}

/**
 * The stretch of time that a date means, in fractional years of which every month is a twelfth: 2023
 * is [2023, 2024], and July 2023 begins at 2023.5.
 *
 * @param text 2024, 2024-05 or 2024-05-02
 */
export function yearsOf(text: string): [from: number, to: number] {
	const { year, month, day } = parseDate(text) ?? { year: NaN };
	if (month === undefined) return [year, year + 1];
	const first = year + (month - 1) / 12;
	if (day === undefined) return [first, first + 1 / 12];
	const length = 1 / 12 / daysIn(year, month);
	return [first + (day - 1) * length, first + day * length];
}

/** A date as a number to draw along: the middle of the time it means. */
export function fractionalYear(text: string): number {
	const [from, to] = yearsOf(text);
	return (from + to) / 2;
}
