import type { Correction, Fact, Hedge, Status, Story } from '../story/story';
import { writeCsv } from './csv';
import { factUse } from '../report/fact-use';
import { correctionsSchema, factsSchema } from './open-data-schema';

/** A fact as it is published. The fields are explained in the README and in the schema. */
export interface FactRow {
	id: string;
	claim: string;
	value: number | null;
	value_to: number | null;
	hedge: Hedge;
	unit: string | null;
	date: string | null;
	status: Status;
	attributed_to: string | null;
	note: string | null;
	quote: string | null;
	translated: boolean;
	sources: string[];
	steps: string[];
}

/** A source as it is published. */
export interface SourceRow {
	id: string;
	publisher: string;
	title: string;
	url: string | null;
	date: string | null;
	supports: string[];
}

/** A correction as it is published. */
export type CorrectionRow = Pick<Correction, 'at' | 'kind' | 'step' | 'wrong' | 'right'>;

/** A published file. */
export interface DataFile {
	/** Its media type. */
	type: string;
	text: string;
}

/** The facts in the order in which a reader meets them; those that no reader meets come last. */
export function factRows(story: Story): FactRow[] {
	const use = factUse(story);
	const ids = new Set([...use.keys(), ...Object.keys(story.facts)]);
	return [...ids].flatMap((id) => {
		const fact = story.facts[id];
		return fact ? [factRow(fact, use.get(id) ?? [])] : [];
	});
}

function factRow(fact: Fact, steps: string[]): FactRow {
	const { id, claim, value, hedge, unit, date, status, note, quote, translated, sources } = fact;
	return {
		id,
		claim,
		value,
		value_to: fact.to,
		hedge,
		unit,
		date,
		status,
		attributed_to: fact.by,
		note,
		quote,
		translated,
		sources,
		steps,
	};
}

/**
 * The sources in the order of `sources.yaml`.
 *
 * @param dates When each was published, by id: the story has these as words only.
 */
export function sourceRows(story: Story, dates: Record<string, string | null>): SourceRow[] {
	const facts = factRows(story);
	return Object.values(story.sources).map(({ id, publisher, title, url }) => ({
		id,
		publisher,
		title,
		url: url || null,
		date: dates[id] ?? null,
		supports: facts.filter(({ sources }) => sources.includes(id)).map((fact) => fact.id),
	}));
}

/** The corrections, the newest first. */
export function correctionRows(story: Story): CorrectionRow[] {
	return story.corrections.map(({ at, kind, step, wrong, right }) => ({
		at,
		kind,
		step,
		wrong,
		right,
	}));
}

/** What every document says of itself. Its links lead from `data/` on, wherever that is hosted. */
function about(story: Story, schema: string) {
	return {
		$schema: schema,
		title: story.title,
		language: story.language,
		story: '../',
		as_of: story.asOf,
		// For the newsroom that publishes to fill in.
		credit: null,
		licence: null,
	};
}

/** Everything that is published as data, by file name. */
export function openData(
	story: Story,
	dates: Record<string, string | null>,
): Record<string, DataFile> {
	const facts = factRows(story);
	return {
		'facts.json': json({ ...about(story, 'facts.schema.json'), facts }),
		'facts.csv': csv(FACT_COLUMNS, facts),
		'sources.csv': csv(SOURCE_COLUMNS, sourceRows(story, dates)),
		'corrections.json': json({
			...about(story, 'corrections.schema.json'),
			corrections: correctionRows(story),
		}),
		'facts.schema.json': json(factsSchema),
		'corrections.schema.json': json(correctionsSchema),
	};
}

const FACT_COLUMNS: (keyof FactRow)[] = [
	'id',
	'claim',
	'value',
	'value_to',
	'hedge',
	'unit',
	'date',
	'status',
	'attributed_to',
	'note',
	'quote',
	'translated',
	'sources',
	'steps',
];

const SOURCE_COLUMNS: (keyof SourceRow)[] = ['id', 'publisher', 'title', 'url', 'date', 'supports'];

function json(document: object): DataFile {
	return { type: 'application/json', text: `${JSON.stringify(document, null, 2)}\n` };
}

function csv<Row extends object>(columns: (keyof Row & string)[], rows: Row[]): DataFile {
	return { type: 'text/csv; charset=utf-8', text: writeCsv(columns, rows) };
}
