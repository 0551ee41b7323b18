import { Ajv2020 } from 'ajv/dist/2020.js';

/**
 * What is wrong with a document by a published schema, a line each: `/facts/0/status must be …`.
 * Strict: a keyword the schema misspells is an error and not a rule that never applies.
 */
export function faults(schema: object, document: unknown): string[] {
	const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
	validate(document);
	return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
