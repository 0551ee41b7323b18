import type { Plugin } from 'postcss';

const SCOPE = /:where\((\.[\w-]+)\)/g;

/**
 * Writes the class by which Svelte scopes a selector without `:where()`, which browsers before Chrome 88
 * do not know: they would drop the rule. A selector of several parts thereby weighs more against one of
 * fewer, as it does by its parts already.
 *
 * @returns a plugin of PostCSS
 */
export function plainScopes(): Plugin {
	return {
		postcssPlugin: 'plain-scopes',
		Rule(rule) {
			rule.selector = rule.selector.replace(SCOPE, '$1');
		},
	};
}
