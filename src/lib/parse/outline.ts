import * as v from 'valibot';
import scenes from '../marks/manifest/scene';
import { namesOf } from '../marks/kinds';
import { say } from '../reading/problem';
import type { Reader } from '../reading/reader';
import { count, day, id, keyed, list, text } from '../reading/shape';
import { readFindings } from './findings';
import { checks, readSections, sectionNames } from './outlined-marks';
import { readExplore } from './read-explore';

/** The date strip is drawn from one end to the other. */
const span = v.pipe(
	keyed({ from: day, to: day }),
	v.check(
		({ from, to }) => from < to,
		() => say('dates that do not rise', 'write the first day as from, the last as to'),
	),
);

/** What a step may say of the marks, by key. */
const said = Object.fromEntries(
	namesOf(checks).map((name) => [scenes[name].key, v.optional(checks[name].said.shape)]),
);

const step = keyed({
	id,
	view: v.optional(id),
	focus: v.optional(list(id)),
	...said,
	date: v.optional(id),
});

/** A step as it is written; what it says of a mark stands at the key of its kind. */
export type StepEntry = v.InferOutput<typeof step> & {
	id: string;
	view?: string;
	focus?: string[];
	date?: string;
};

const part = v.unknown();
const optional = v.optional(part);
const parts = keyed({
	terms: part,
	dates: part,
	'as-of': part,
	dot: part,
	...Object.fromEntries(sectionNames.map((name) => [name, optional])),
	chapters: part,
	// Left out where the newsroom leaves the map to explore out.
	explore: optional,
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
		sections: readSections(reader),
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
