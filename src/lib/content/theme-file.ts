import {
	converter,
	formatHex,
	formatHex8,
	interpolate,
	parse as parseColour,
	wcagContrast,
} from 'culori';
import { CssSyntaxError, parse, type Declaration } from 'postcss';
import type { Document } from '../reading/document';
import { suggest } from '../reading/nearest';
import { say, shown, type Problem } from '../reading/problem';

/** What a theme has a colour for; `src/content/README.md` says where each is seen. */
const GROUNDS = ['paper', 'card', 'sea', 'land', 'focus'] as const;
const LETTERS = ['ink', 'ink-2'] as const;
/** Links, bases and the key: said by this colour, and read in it on paper and cards. */
const ACCENT = 'accent';
/** A side of the story, by its name there: `whose: west` is drawn in --whose-west. */
const SIDE = /^whose-[a-z][a-z0-9-]*$/;
const QUIET = ['rule', 'line', 'focus-line', 'water'] as const;
const COLOURS = [...GROUNDS, ...LETTERS, ACCENT, ...QUIET];
const FACES = ['serif', 'display', 'sans'];
const TOKENS: readonly string[] = [...COLOURS, ...FACES];

/** WCAG 2.2 AA: for text (1.4.3) and for what a picture says by colour (1.4.11). */
const TEXT = 4.5;
const MARK = 3;

/** Which colour has to stand out from which, and how much. */
const PAIRS: [string, string, number][] = [
	...LETTERS.flatMap((ink) => GROUNDS.map((on): [string, string, number] => [ink, on, TEXT])),
	...pairsOf(ACCENT),
	[ACCENT, 'paper', TEXT],
	[ACCENT, 'card', TEXT],
	['focus-line', 'land', MARK],
	['focus-line', 'focus', MARK],
];

function pairsOf(mark: string): [string, string, number][] {
	return GROUNDS.map((on) => [mark, on, MARK]);
}

const SCHEMES = ['light', 'dark'] as const;

/** A colour in either scheme, as #rrggbb. */
export type Pair = Record<(typeof SCHEMES)[number], string>;

/** The colours of a theme, by the name of their custom property without its hyphens. */
export type Colours = Record<string, Pair>;

/**
 * Reads `theme.css` and sees that it can be read by: custom properties the page knows, all of them,
 * in colours that stand out from each other in both schemes.
 *
 * @param file The name an editor knows it by.
 * @returns With the `Colours` as data; undefined where a colour is missing or is none.
 */
export function readTheme(source: string, file: string): Document {
	const problems: Problem[] = [];
	const lines = new Map<string, number>();
	const values = new Map<string, string>();
	const refuse = (line: number, wrong: string, remedy: string) =>
		problems.push({ file, line, message: say(wrong, remedy) });

	for (const declaration of declarationsOf(source, refuse)) {
		const { prop, value } = declaration;
		const line = declaration.source?.start?.line ?? 1;
		const name = prop.replace(/^--/, '');
		if (prop === 'color-scheme') continue;
		if (!prop.startsWith('--')) {
			refuse(line, `"${prop}" in the theme`, 'write custom properties only, such as --paper: …');
		} else if (!TOKENS.includes(name) && !SIDE.test(name)) {
			const known = suggest(name, TOKENS, `the page has ${TOKENS.join(', ')} and whose-…`);
			refuse(line, `nothing asks for "${prop}"`, known);
		} else {
			values.set(name, value);
			lines.set(name, line);
		}
	}

	const missing = TOKENS.filter((name) => !values.has(name));
	// Of a file that could not be read nothing more is said than that.
	if (problems.length === 0 && missing.length > 0) {
		const names = missing.map((name) => `--${name}`).join(', ');
		refuse(1, `no ${names}`, 'take it over from the theme that came with the story');
	}

	const colours: Colours = {};
	for (const [name, value] of values) {
		if (FACES.includes(name)) continue;
		const pair = pairOf(value, values);
		if (pair) colours[name] = pair;
		else {
			const remedy = 'write a colour, or light-dark(#f7f2e8, #15171a)';
			refuse(lines.get(name) ?? 1, `--${name}: ${shown(value)} is no colour`, remedy);
		}
	}

	const sides = [...values.keys()].filter((name) => SIDE.test(name));
	for (const [name, on, least] of [...PAIRS, ...sides.flatMap(pairsOf)])
		for (const scheme of SCHEMES) {
			const [colour, ground] = [colours[name]?.[scheme], colours[on]?.[scheme]];
			if (!colour || !ground) continue;
			const ratio = wcagContrast(colour, ground);
			if (ratio >= least) continue;
			refuse(
				lines.get(name) ?? 1,
				`--${name} ${colour} on --${on} ${ground} has ${ratio.toFixed(2)}:1 in the ${scheme} scheme`,
				`make it ${least}:1 or more, ${(least - ratio).toFixed(2)} above what it is`,
			);
		}

	const sound = COLOURS.every((name) => colours[name]);
	return { file, data: sound ? colours : undefined, lines, problems };
}

function declarationsOf(
	source: string,
	refuse: (line: number, wrong: string, remedy: string) => void,
): Declaration[] {
	try {
		const found: Declaration[] = [];
		for (const node of parse(source).nodes) {
			if (node.type === 'comment') continue;
			if (node.type !== 'rule' || node.selector !== ':root') {
				const name =
					node.type === 'rule'
						? node.selector
						: node.type === 'atrule'
							? `@${node.name}`
							: node.prop;
				const remedy = 'write everything in one :root { … }, both schemes by light-dark()';
				refuse(node.source?.start?.line ?? 1, `"${name}" in the theme`, remedy);
				continue;
			}
			node.walkDecls((declaration) => void found.push(declaration));
		}
		return found;
	} catch (error) {
		if (!(error instanceof CssSyntaxError)) throw error;
		refuse(error.line ?? 1, error.reason, 'put it right: nothing of the theme can be read');
		return [];
	}
}

/** The colours of a value; undefined where it is none. */
function pairOf(value: string, values: Map<string, string>, depth = 0): Pair | undefined {
	const [, other] = /^var\(\s*--([\w-]+)\s*\)$/.exec(value) ?? [];
	if (other !== undefined) {
		const target = values.get(other);
		// A property that stands for itself, by whatever way, stands for nothing.
		return target === undefined || depth > TOKENS.length
			? undefined
			: pairOf(target, values, depth + 1);
	}
	const [, light = value, dark = value] = /^light-dark\((.+\)|[^,()]+),(.+)\)$/.exec(value) ?? [];
	const pair = { light: hexOf(light.trim()), dark: hexOf(dark.trim()) };
	return pair.light && pair.dark ? { light: pair.light, dark: pair.dark } : undefined;
}

const toRgb = converter('rgb');

/** Opaque colours only: what shines through decides how a transparent one can be read. */
function hexOf(written: string): string | undefined {
	const colour = parseColour(written);
	if (!colour || (colour.alpha ?? 1) < 1) return undefined;
	return formatHex(toRgb(colour));
}

/**
 * A colour mixed with another, in sRGB as `color-mix()` does it.
 *
 * @param colour #rrggbb
 * @param ground what it is mixed with; null for nothing: it then lets through what is behind
 * @param share of the colour, from 0 to 1
 * @returns #rrggbb, or #rrggbbaa without a ground
 */
export function mixed(colour: string, ground: string | null, share: number): string {
	if (ground === null) return formatHex8(interpolate([`${colour}00`, colour], 'rgb')(share));
	return formatHex(interpolate([ground, colour], 'rgb')(share));
}
