import type { Component } from 'svelte';
import { render } from 'svelte/server';
import type { Story } from '$lib/story/story';
import { usedTokens } from '$lib/content/used-tokens';
import theme from '$content/theme.css?inline';

/**
 * A page that runs no script and is whole in one response. SvelteKit's would bring along its shell, data
 * for a script that never comes and a component in the story's own bundle.
 *
 * @param sheet its style sheet, which is sent with what it uses of the theme
 */
export function plainPage<Props extends Record<string, unknown>>(
	page: Component<Props>,
	props: Props,
	{ language, direction }: Story,
	sheet?: string,
): Response {
	const { head, body } = render(page, { props });
	const style = sheet === undefined ? '' : `<style>${usedTokens(theme, sheet)}${sheet}</style>`;
	const html = `<!doctype html><html lang="${language}" dir="${direction}"><head>${head}${style}</head><body>${body}</body></html>`;
	// The bare type, by which SvelteKit knows a page to write as text/index.html; the head has the charset.
	return new Response(html, { headers: { 'content-type': 'text/html' } });
}
