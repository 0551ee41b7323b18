/** End tags that HTML lets one leave out, of elements the page is full of. */
const OPTIONAL = /<\/(li|p|t[dhr]|thead|tbody)>/g;

/**
 * Markup for a page that runs no script, freed of what is there for the script (the marks by which
 * Svelte finds its place again) and of what HTML does without.
 */
export function plainPage(html: string): string {
	return html.replace(/<!--[^]*?-->/g, '').replace(OPTIONAL, '');
}
