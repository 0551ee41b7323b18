import type { Plugin } from 'vite';

/**
 * What d3's modules for colours and interpolation call to set themselves up. Their packages declare no
 * side effects, but each ships as one file, so the bundler keeps these calls.
 */
export const D3_SETUP = [
	'define',
	'extend',
	'hue',
	'rgbSpline',
	'hsl',
	'hcl',
	'cubehelix',
	'interpolateTransform',
];

/** What only parts need that are loaded late: they bring d3's colours and interpolation along. */
const LATE_D3 = /node_modules.d3-(transition|zoom|drag)\b|\?late$/;

/**
 * Keeps what only late parts use of a module out of the script that every reader is sent. A bundler
 * puts a module that two files share into the one that comes first, with all that either uses of it:
 * the map to explore gets copies of its own.
 */
export const lateD3: Plugin = {
	name: 'late-d3',
	enforce: 'pre',
	async resolveId(source, importer) {
		if (!importer || !/^d3-(color|interpolate)$/.test(source) || !LATE_D3.test(importer))
			return null;
		const found = await this.resolve(source, importer.replace('?late', ''), { skipSelf: true });
		return found && { ...found, id: `${found.id}?late` };
	},
	// Functions that are called where they stand, without side effects by what their packages declare.
	transform: {
		filter: { id: /node_modules.d3-interpolate\b/ },
		handler: (code) => ({
			code: code.replaceAll(' = (function', ' = /* @__PURE__ */ (function'),
			map: null,
		}),
	},
};
