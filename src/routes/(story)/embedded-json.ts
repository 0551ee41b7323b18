/**
 * Data as an element of the page, for script to read.
 *
 * @param id of the element
 * @param type of the data; JSON-LD has one of its own
 */
export function embeddedJson(id: string, data: unknown, type = 'application/json'): string {
	// In a script element nothing is markup but what looks like the end of it, or a comment.
	const json = JSON.stringify(data).replaceAll('<', '\\u003c');
	return `<script type="${type}" id="${id}">${json}</script>`;
}
