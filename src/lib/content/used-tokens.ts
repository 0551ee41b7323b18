/**
 * A theme without the custom properties a style sheet has no use for, so that a page which carries
 * its style sheets in itself carries no more of the theme than it shows. Whatever else the theme
 * says stays as it is, a rule for dark or for print included.
 *
 * @param theme The text of theme.css.
 * @param sheet The text of the style sheet that asks for its tokens.
 */
export function usedTokens(theme: string, sheet: string): string {
	const declarations = [...theme.matchAll(DECLARATION)];
	const used = new Set(namesIn(sheet));
	// A token may be made of others. A set visits what is added to it on the way.
	for (const name of used)
		for (const [, declared, value = ''] of declarations)
			if (declared === name) for (const inner of namesIn(value)) used.add(inner);
	return theme.replace(DECLARATION, (declaration, name: string) =>
		used.has(name) ? declaration : '',
	);
}

const DECLARATION = /(--[\w-]+)\s*:([^;}]*);?/g;

const namesIn = (text: string) =>
	[...text.matchAll(/var\(\s*(--[\w-]+)/g)].flatMap(([, name]) => name ?? []);
