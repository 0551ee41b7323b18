/** End tags that HTML lets one leave out, of elements this page is full of. */
const OPTIONAL = /<\/(li|p|t[dhr]|thead|tbody)>/g;

/**
 * A page that runs no script, freed of what is there for the script (the marks by which Svelte finds
 * its place again), of what HTML does without, and of the site's icon, which would be a second
 * request: an empty one keeps the browser from asking for /favicon.ico instead.
 */
export function plainPage(html: string): string {
	return html
		.replace(/<!--[^]*?-->/g, '')
		.replace(OPTIONAL, '')
		.replace(/<link rel="icon"[^>]*>/, '<link rel="icon" href="data:,">');
}
