/**
 * Markup for a page that runs no script, freed of what is there for the script: the marks by which
 * Svelte finds its place again.
 */
export function plainPage(html: string): string {
	return html.replace(/<!--[^]*?-->/g, '');
}
