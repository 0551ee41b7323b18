import type { Correction, Hedge, Status } from '../story/story';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

const STATUSES: Status[] = ['confirmed', 'attributed', 'disputed', 'unverified'];
const HEDGES: Hedge[] = ['about', 'more-than', 'at-least', 'nearly', null];
const KINDS: Correction['kind'][] = ['correction', 'clarification', 'update'];

const text = { type: 'string', minLength: 1 };
const textOrNull = { type: ['string', 'null'], minLength: 1 };
const id = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*$' };

/** A map with exactly these keys: one too many is as wrong as one that is missing. */
const exactly = <Properties extends object>(properties: Properties) => ({
	type: 'object',
	properties,
	required: Object.keys(properties),
	additionalProperties: false,
});

/** What every document says of itself. */
const about = {
	$schema: { type: 'string', description: 'Where this schema lies, from the document on.' },
	title: { ...text, description: 'The story the document belongs to.' },
	language: {
		...text,
		description: 'BCP 47 tag of the edition that claims and notes are written in.',
	},
	story: { ...text, description: 'Where the story lies, from the document on.' },
	as_of: {
		...text,
		description:
			'When the main story is told from. What its last chapter adds is later: see the date of each fact.',
	},
	credit: { ...textOrNull, description: 'How to name who published it; null where not stated.' },
	licence: { ...textOrNull, description: 'What may be done with it; null where not stated.' },
};

const fact = {
	...exactly({
		id: { ...id, description: 'The name of the fact; it does not change.' },
		claim: { ...text, description: 'What is claimed, in one sentence.' },
		value: {
			type: ['number', 'null'],
			description: 'The number, or the lower end of a range; null where the fact is no number.',
		},
		value_to: {
			type: ['number', 'null'],
			description: 'The upper end of a range; null for a single number.',
		},
		hedge: {
			enum: HEDGES,
			description: 'How the number is to be read: about 1,000, more than 900. Null: as it stands.',
		},
		unit: { ...textOrNull, description: 'What is counted; null where the fact is no number.' },
		date: {
			type: ['string', 'null'],
			pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
			description: 'As of when: a year, month or day (ISO 8601), as precise as the record is.',
		},
		status: { enum: STATUSES, description: 'How sure the claim is.' },
		attributed_to: {
			...textOrNull,
			description: 'Who says so. Null only for what does not depend on one voice.',
		},
		note: { ...textOrNull, description: 'What conflicts with the claim, or limits it.' },
		quote: { ...textOrNull, description: 'The words, for a quotation, without quotation marks.' },
		translated: {
			type: 'boolean',
			description: 'Whether the quotation was spoken in another language.',
		},
		sources: {
			type: 'array',
			items: id,
			minItems: 1,
			uniqueItems: true,
			description: 'Ids of the sources in sources.csv.',
		},
		steps: {
			type: 'array',
			items: id,
			uniqueItems: true,
			description:
				'Ids of the steps whose words or picture rest on it: the story’s address, # and the id lead there.',
		},
	}),
	allOf: [
		{
			if: { properties: { status: { not: { const: 'confirmed' } } } },
			then: { properties: { attributed_to: { type: 'string' } } },
		},
		{
			if: { properties: { value: { const: null } } },
			then: { properties: { value_to: { const: null }, hedge: { const: null } } },
		},
		{
			if: { properties: { quote: { const: null } } },
			then: { properties: { translated: { const: false } } },
		},
	],
};

/** The JSON Schema of `facts.json`. */
export const factsSchema = {
	$schema: DIALECT,
	title: 'The facts a story rests on',
	...exactly({
		...about,
		facts: {
			type: 'array',
			items: fact,
			description: 'In the order in which a reader meets them.',
		},
	}),
};

/** The JSON Schema of `corrections.json`. */
export const correctionsSchema = {
	$schema: DIALECT,
	title: 'The corrections made to a story',
	...exactly({
		...about,
		corrections: {
			type: 'array',
			description: 'The newest first; empty where none was needed.',
			items: exactly({
				at: {
					type: 'string',
					pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})$',
					description: 'When it was made, with its zone (ISO 8601).',
				},
				kind: { enum: KINDS, description: 'What kind of change it is.' },
				step: { ...id, description: 'Id of the step it is about.' },
				wrong: { ...text, description: 'What was wrong.' },
				right: { ...text, description: 'What is right.' },
			}),
		},
	}),
};
