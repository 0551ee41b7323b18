/**
 * The vocabulary the shapes of the content files are written in: valibot, with messages an editor
 * can act on.
 */
import * as v from 'valibot';
import { daysIn, exists, parseDate } from '../story/calendar-date';
import { isObject } from './document';
import { momentFault } from './moment';
import { suggest } from './nearest';
import { say, shown } from './problem';

/** A message for a value of the wrong type. */
function expected(what: string, example: string) {
	return (issue: v.BaseIssue<unknown>) =>
		say(`${shown(issue.input)} where ${what} belongs`, `write for example ${example}`);
}

/**
 * A map with these keys and no other. Where `v.strictObject` stops at the first unknown key, this
 * names every one of them, each with the known key it resembles.
 */
export function keyed<const Entries extends v.ObjectEntries>(entries: Entries) {
	const keys = Object.keys(entries);
	const all = `the keys here are ${keys.join(', ')}`;
	const shape = v.pipe(
		v.looseObject(entries, (issue) =>
			issue.path
				? say(`missing key ${issue.expected}`, `write ${issue.expected?.slice(1, -1)}: …`)
				: say(`${shown(issue.input)} where a map of keys belongs`, all),
		),
		v.rawCheck(({ dataset, addIssue }) => {
			const input: unknown = dataset.value;
			if (!isObject(input) || Array.isArray(input)) return;
			for (const [key, value] of Object.entries(input)) {
				if (keys.includes(key)) continue;
				addIssue({
					message: say(`unknown key "${key}"`, suggest(key, keys, all)),
					path: [{ type: 'object', origin: 'key', input, key, value }],
				});
			}
		}),
	);
	// The check above leaves no unknown key standing, which the type of a loose object cannot say.
	return shape as unknown as v.StrictObjectSchema<Entries, undefined>;
}

/** One of a few words. */
export function oneOf<const Option extends string>(options: readonly Option[]) {
	return v.picklist(options, (issue) =>
		say(
			`${shown(issue.input)} is not known here`,
			suggest(String(issue.input), options, `write one of ${options.join(', ')}`),
		),
	);
}

/** Words for a reader, which cannot be empty. */
export const text = v.pipe(
	v.string(expected('text', '"some words"')),
	v.regex(/\S/, () => say('empty text', 'write the words, or leave the key out')),
);

/** What is filled in where the words of an edition have it. */
const BLANK = /\{[^{}]*\}/;

/** Words that are printed as they stand: only those of an edition have blanks. */
export const printed = v.pipe(
	text,
	v.check(
		(written) => !BLANK.test(written),
		({ input }) =>
			say(
				`${shown(BLANK.exec(input)?.[0])} would be printed as it stands`,
				'write the words that belong there',
			),
	),
);

export const number = v.pipe(
	v.number(expected('a number', '1000')),
	v.finite((issue) => say(`${shown(issue.input)} is no finite number`, 'write for example 1000')),
	v.check(
		(value) => Math.abs(value) <= Number.MAX_SAFE_INTEGER && !/e/.test(String(value)),
		// It has been read as another number than was written, or would be printed as one.
		(issue) =>
			say(
				`${shown(issue.input)} is too large or too small to be kept to the last digit`,
				'write it in another unit',
			),
	),
);

export const count = v.pipe(
	number,
	v.check(
		(value) => Number.isInteger(value) && value > 0,
		(issue) => say(`${shown(issue.input)} is no count`, 'write a whole number, 1 or more'),
	),
);

export const flag = v.boolean(expected('yes or no', 'true'));

/** How an id is written, wherever it stands. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const idRemedy = 'write an id in small letters, digits and hyphens, such as first-step';

export const id = v.pipe(
	v.string(expected('an id', 'first-step')),
	v.regex(ID, (issue) => say(`${shown(issue.input)} is not an id`, idRemedy)),
);

/** A map from one kind of thing to another, whatever its keys. */
export function record<
	const Key extends v.GenericSchema<string, string>,
	const Value extends v.GenericSchema,
>(key: Key, value: Value, example: string) {
	return v.record(key, value, expected('a map of keys', example));
}

/** A list of things of one shape. */
export function list<const Item extends v.GenericSchema>(item: Item) {
	return v.array(item, expected('a list', '[one, another]'));
}

/** The same with at least one in it. */
export function some<const Item extends v.GenericSchema>(item: Item) {
	return v.pipe(
		list(item),
		v.minLength(1, () => say('an empty list', 'name at least one, or leave the whole out')),
	);
}

/** A list of two; anything else is one mistake, not one for each that is missing. */
function two(what: string, example: string) {
	const isTwo = (input: unknown) => Array.isArray(input) && input.length === 2;
	return v.custom<[unknown, unknown]>(isTwo, expected(what, example));
}

/** Two of a kind. */
export function pair<const Item extends v.GenericSchema>(item: Item) {
	return v.pipe(two('a list of two', '[one, other]'), v.strictTuple([item, item]));
}

function dateMessage(written: string): string {
	const parts = parseDate(written);
	if (!parts) return say(`"${written}" is not a date`, 'write 2024, 2024-05 or 2024-05-02');
	const { year, month = 1 } = parts;
	if (year < 1) return say(`${written} does not exist`, 'write a year from 0001 on');
	if (month < 1 || month > 12) {
		return say(`${written} does not exist`, 'write a month between 01 and 12');
	}
	return say(`${written} does not exist`, `that month has ${daysIn(year, month)} days`);
}

/** A date of any precision. YAML reads a bare year as a number. */
export const date = v.pipe(
	v.union([v.string(), v.number()], expected('a date', '2024-05-02')),
	v.transform(String),
	v.check(
		(written) => {
			const parts = parseDate(written);
			return parts !== undefined && exists(parts);
		},
		(issue) => dateMessage(String(issue.input)),
	),
);

/** A date known to the day. */
export const day = v.pipe(
	date,
	v.check(
		(written) => parseDate(written)?.day !== undefined || parseDate(written) === undefined,
		(issue) => say(`${shown(issue.input)} names no day`, 'write for example 2024-05-02'),
	),
);

/** A date and a time of day with its zone. */
export const moment = v.pipe(
	text,
	v.check(
		(written) => momentFault(written) === undefined,
		({ input }) => momentFault(input) ?? '',
	),
);

function degrees(what: string, limit: number) {
	return v.pipe(
		number,
		v.check(
			(value) => Math.abs(value) <= limit,
			(issue) =>
				say(
					`${what} ${shown(issue.input)} is off the globe`,
					`write [longitude, latitude], ${what} between -${limit} and ${limit}`,
				),
		),
	);
}

/** [longitude, latitude] in decimal degrees. */
export const point = v.pipe(
	two('a point', '[2.17, 13.48], longitude first'),
	v.strictTuple([degrees('longitude', 180), degrees('latitude', 90)]),
);
