import { parseDate, startOf } from '../story/calendar-date';

/** How an edition writes dates, each given as ISO 8601 with the precision the record has. */
export interface DateWords {
	/** As precise as the record: "26 July 2023", "May 2024", "2024". */
	full(date: string): string;
	/** Short: "Aug 2022". The date must know its month. */
	month(date: string): string;
	/** "2022" */
	year(date: string): string;
	/** The names of the months, January first. */
	months: string[];
}

/** How the first of a month is written where it is not written as a plain number. */
const FIRST: Record<string, string> = { fr: '1er', it: '1º' };

/** The date words of a language. */
export function dateWords(language: string): DateWords {
	// Plain "en" would put the month first, as in the United States.
	const locale = language === 'en' ? 'en-GB' : language;
	const format = (options: Intl.DateTimeFormatOptions) => {
		const formatter = new Intl.DateTimeFormat(locale, {
			...options,
			timeZone: 'UTC',
			calendar: 'gregory',
			numberingSystem: 'latn',
		});
		return (date: string) => formatter.format(startOf(date));
	};
	const plainDay = format({ day: 'numeric', month: 'long', year: 'numeric' });
	const first = FIRST[new Intl.Locale(language).language];
	const day = (date: string) =>
		first ? plainDay(date).replace(/^1(?=\s)/, first) : plainDay(date);
	const month = format({ month: 'long', year: 'numeric' });
	const year = format({ year: 'numeric' });
	const name = format({ month: 'long' });
	return {
		full(date) {
			const parts = parseDate(date);
			if (parts?.day !== undefined) return day(date);
			return parts?.month !== undefined ? month(date) : year(date);
		},
		month: format({ month: 'short', year: 'numeric' }),
		year,
		months: Array.from({ length: 12 }, (_, index) =>
			name(`2024-${String(index + 1).padStart(2, '0')}`),
		),
	};
}
