import type { Story } from '../story/story';

/*
 * Months as the explored map counts them. A month is written 2024-05, so that two of them compare
 * as text; a slider counts them from the first it offers.
 */

/** How many months lie between one and another. */
export function monthsBetween(first: string, month: string): number {
	return numberOf(month) - numberOf(first);
}

/** The month so many months after another. */
export function monthAfter(first: string, months: number): string {
	const number = numberOf(first) + months;
	const year = String(Math.floor(number / 12));
	return `${year}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** Where a month begins, as a fractional year: 2024-07 is 2024.5. */
export function startOfMonth(month: string): number {
	return numberOf(month) / 12;
}

/** The month a fractional year falls in. */
export function monthOf(year: number): string {
	return monthAfter('0000-01', Math.floor(year * 12));
}

/** How an edition writes a month: "May 2024". */
export function monthText({ months }: Pick<Story, 'months'>, month: string): string {
	return `${months[numberOf(month) % 12] ?? ''} ${month.slice(0, 4)}`;
}

/** Months since the year 0. */
function numberOf(month: string): number {
	const [year = 0, number = 1] = month.split('-').map(Number);
	return year * 12 + number - 1;
}
