/**
 * Data as an element of the page, for script to read.
 *
 * @param id of the element
 */
export function embeddedJson(id: string, data: unknown): string {
	// In a script element nothing is markup but what looks like the end of it, or a comment.
	const json = JSON.stringify(data).replaceAll('<', '\\u003c');
	return `<script type="application/json" id="${id}">${json}</script>`;
}
