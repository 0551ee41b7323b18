import * as v from 'valibot';
import { isObject } from './document';
import { say } from './problem';
import { date, flag, id, keyed, list, number, oneOf, printed } from './shape';

/** Four are enough to check a claim by; more is a bibliography. */
const MOST_SOURCES = 4;

const range = v.pipe(
	keyed({ from: number, to: number }),
	v.check(
		({ from, to }) => from < to,
		() => say('a range that does not rise', 'write the lower number as from, the higher as to'),
	),
);

/** The shape of an entry of `facts.yaml`. */
export const fact = keyed({
	claim: printed,
	value: v.optional(v.lazy((input) => (isObject(input) ? range : number))),
	hedge: v.optional(oneOf(['about', 'more-than', 'at-least', 'nearly'])),
	unit: v.optional(printed),
	date: v.optional(date),
	status: oneOf(['confirmed', 'attributed', 'disputed', 'unverified']),
	by: v.nullish(printed),
	note: v.nullish(printed),
	sources: v.pipe(
		v.optional(list(id), []),
		v.minLength(1, () => say('a fact without a source', 'name at least one id of sources.yaml')),
		v.maxLength(MOST_SOURCES, ({ received }) =>
			say(`${received} sources`, `keep the strongest ${MOST_SOURCES}`),
		),
	),
	quote: v.optional(printed),
	translated: v.optional(flag),
	from: v.optional(list(id)),
});

export type FactEntry = v.InferOutput<typeof fact>;
