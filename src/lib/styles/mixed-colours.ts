import type { Plugin } from 'postcss';
import { mixed, type Colours, type Pair } from '../content/theme-file';

const MIX =
	/color-mix\(\s*in srgb,\s*var\(--([\w-]+)\) (\d+)%,\s*(?:var\(--([\w-]+)\)|transparent)\s*\)/g;

/**
 * Works out the colours that a style sheet mixes from the theme's, in both schemes: browsers before
 * Chrome 111 and Safari 16.2 cannot, and a custom property that holds such a mixture is no colour to
 * them. A mixture of anything else stays as it is.
 *
 * @param colours of the theme; null where they cannot be read, which the story's own check reports
 * @returns a plugin of PostCSS
 */
export function mixedColours(colours: Colours | null): Plugin {
	return {
		postcssPlugin: 'mixed-colours',
		Declaration(declaration) {
			declaration.value = declaration.value.replace(MIX, (written, name, share, other) => {
				const [colour, ground] = [colours?.[name], other && colours?.[other]];
				if (!colour || (other && !ground)) return written;
				const inScheme = (scheme: keyof Pair) =>
					mixed(colour[scheme], ground ? ground[scheme] : null, Number(share) / 100);
				return `light-dark(${inScheme('light')}, ${inScheme('dark')})`;
			});
		},
	};
}
