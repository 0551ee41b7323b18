import { create } from 'xmlbuilder2';

/**
 * A document as XML: an object for an element, `@name` for an attribute, a list for elements of one
 * name. Every text is escaped.
 */
export function toXml(document: object): string {
	return create({ version: '1.0', encoding: 'UTF-8' }, document).end({ prettyPrint: true });
}
