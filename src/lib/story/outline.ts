import * as v from 'valibot';
import { isObject } from './document';
import { readExplore } from './read-explore';
import { readFindings } from './findings';
import { suggest } from './nearest';
import { say, shown } from './problem';
import type { Reader } from './reader';
import { count, day, id, keyed, list, number, oneOf, pair, record, some, text } from './shape';

/** A side the theme has a colour for: see sides.ts. */
const whose = id;

const contingent = keyed({ country: id, whose, fact: id, left: v.optional(id) });

const line = keyed({ from: id, to: id, fact: id });

/** On a phone each year of a longer chart is narrower than a finger's width of hairlines: 3 pixels. */
const MOST_YEARS = 100;

const year = v.pipe(
	number,
	v.check(
		(value) => Number.isInteger(value) && value >= 1 && value <= 9999,
		(issue) => say(`${shown(issue.input)} is no year`, 'write for example 2016'),
	),
);

const years = v.pipe(
	pair(year),
	v.check(
		([first, last]) => first < last,
		(issue) => say(`${shown(issue.input)} is no span of years`, 'write for example [2016, 2023]'),
	),
	v.check(
		([first, last]) => last - first < MOST_YEARS,
		(issue) => say(`${shown(issue.input)} is a long time`, `write ${MOST_YEARS} years at most`),
	),
);

/** The date strip is drawn from one end to the other. */
const span = v.pipe(
	keyed({ from: day, to: day }),
	v.check(
		({ from, to }) => from < to,
		() => say('dates that do not rise', 'write the first day as from, the last as to'),
	),
);

const KINDS = ['counter', 'date', 'quote', 'comparison', 'bars'];

const figure = v.variant(
	'kind',
	[
		keyed({ kind: v.literal('counter'), fact: id, whose }),
		keyed({ kind: v.literal('date'), fact: id }),
		keyed({ kind: v.literal('quote'), fact: id }),
		keyed({ kind: v.literal('comparison'), groups: some(keyed({ fact: id, whose })) }),
		keyed({ kind: v.literal('bars'), years, series: some(keyed({ id, whose, bars: some(id) })) }),
	],
	(issue) =>
		say(
			`${shown(issue.input)} is no kind of figure`,
			suggest(String(issue.input), KINDS, `write kind: ${KINDS.join(', ')}`),
		),
);

/** `capital`, or `{ airfield: handover }` where a fact's line stands under the name. */
const mark = v.pipe(
	v.lazy((input) => (isObject(input) ? record(id, id, '{ airfield: handover }') : id)),
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
	contingents: v.optional(record(id, oneOf(['present', 'gone', 'hidden']), '{ troops: present }')),
	figure: v.optional(v.nullable(id)),
	date: v.optional(id),
});

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
		dates: reader.value(['dates'], span),
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
		// The parts of the method section, in their order.
		method: reader.value(['method'], list(id)),
	};
}

export type Outline = ReturnType<typeof readOutline>;
