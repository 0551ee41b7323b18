import * as v from 'valibot';
import { isObject } from './document';
import { readExplore } from './explore';
import { readFindings } from './findings';
import { suggest } from './nearest';
import { say, shown } from './problem';
import type { Reader } from './reader';
import { count, day, id, keyed, list, number, oneOf, pair, text } from './shape';

/** A side the theme has a colour for: see sides.ts. */
const whose = id;

const contingent = keyed({ country: id, whose, fact: id, left: v.optional(id) });

const line = keyed({ from: id, to: id, fact: id });

const years = v.pipe(
	pair(number),
	v.check(
		([first, last]) => Number.isInteger(first) && Number.isInteger(last) && first < last,
		(issue) => say(`${shown(issue.input)} is no span of years`, 'write for example [2016, 2023]'),
	),
);

const KINDS = ['counter', 'date', 'quote', 'comparison', 'bars'];

const figure = v.variant(
	'kind',
	[
		keyed({ kind: v.literal('counter'), fact: id, whose }),
		keyed({ kind: v.literal('date'), fact: id }),
		keyed({ kind: v.literal('quote'), fact: id }),
		keyed({ kind: v.literal('comparison'), groups: list(keyed({ fact: id, whose })) }),
		keyed({ kind: v.literal('bars'), years, series: list(keyed({ id, whose, bars: list(id) })) }),
	],
	(issue) =>
		say(
			`${shown(issue.input)} is no kind of figure`,
			suggest(String(issue.input), KINDS, `write kind: ${KINDS.join(', ')}`),
		),
);

/** `capital`, or `{ airfield: handover }` where a fact's line stands under the name. */
const mark = v.pipe(
	v.lazy((input) => (isObject(input) ? v.record(id, id) : id)),
	v.check(
		(written) => typeof written === 'string' || Object.keys(written).length === 1,
		() => say('several places in one', 'write each on its own: { place: fact }, { place: fact }'),
	),
	v.transform((written) => {
		const [place = '', note = null] =
			typeof written === 'string' ? [written] : (Object.entries(written)[0] ?? []);
		return { place, note };
	}),
);

const step = keyed({
	id,
	view: v.optional(id),
	focus: v.optional(list(id)),
	names: v.optional(list(id)),
	places: v.optional(list(mark)),
	lines: v.optional(list(id)),
	contingents: v.optional(v.record(id, oneOf(['present', 'gone', 'hidden']))),
	figure: v.optional(v.nullable(id)),
	date: v.optional(id),
});

/** The parts of the method section, in their order. */
const method = v.pipe(
	list(id),
	v.check(
		(ids) => new Set(ids).size === ids.length,
		() => say('a part of the method twice', 'name each once'),
	),
);

export type FigureEntry = v.InferOutput<typeof figure>;
export type StepEntry = v.InferOutput<typeof step>;

const part = v.unknown();
const parts = keyed({
	terms: part,
	dates: part,
	'as-of': part,
	dot: part,
	contingents: part,
	lines: part,
	figures: part,
	chapters: part,
	// Left out where the newsroom leaves the map to explore out.
	explore: v.optional(part),
	findings: part,
	method: part,
});

/** Reads `story.yaml`. Each part on its own: a mistake in one hides none in another. */
export function readOutline(reader: Reader) {
	reader.value([], parts);
	const chapters = reader.list('chapter', [['chapters']], keyed({ id, steps: part }));
	return {
		reader,
		terms: reader.value(['terms'], list(text)),
		dates: reader.value(['dates'], keyed({ from: day, to: day })),
		asOf: reader.value(['as-of'], day),
		dot: reader.value(['dot'], count),
		contingents: reader.map('contingent', ['contingents'], contingent),
		lines: reader.map('line', ['lines'], line),
		figures: reader.map('figure', ['figures'], figure),
		chapters,
		steps: reader.list(
			'step',
			chapters.rows.map(({ path }) => [...path, 'steps']),
			step,
		),
		explore: readExplore(reader),
		findings: readFindings(reader),
		method: reader.value(['method'], method),
	};
}

export type Outline = ReturnType<typeof readOutline>;
