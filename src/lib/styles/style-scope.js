/**
 * Names the scope of a component's styles. The same wherever it is compiled: in the page, which has
 * the styles, and in the script, which draws what they are for. Svelte's own names are three times as
 * long, and stand at every element.
 *
 * @param {{ hash: (text: string) => string, filename: string, css: string }} component
 */
export function cssHash({ hash, filename, css }) {
	return `s${hash(filename || css).slice(0, 4)}`;
}
