import type { Whose } from '../story/story';

const NAMES = [
	'paper',
	'card',
	'ink',
	'ink-2',
	'rule',
	'sea',
	'land',
	'focus',
	'line',
	'focus-line',
	'water',
	'accent',
] as const;

/** What a poster is coloured with: meanings, as in theme.css. */
export type Colours = Record<(typeof NAMES)[number], string> & {
	/** Those of the story's sides. */
	[side: `whose-${string}`]: string;
};

/** The colour of a side of the story, which the theme was checked to have. */
export function sideColour(colours: Colours, whose: Whose): string {
	return colours[`whose-${whose}`] ?? colours.ink;
}

/**
 * The light colours of a theme. A picture that is handed on has one look, and paper is light.
 *
 * @param theme as it was read and checked: every colour as #rrggbb
 */
export function lightColours(theme: Record<string, { light: string }>): Colours {
	for (const name of NAMES)
		if (!theme[name]) throw new Error(`no colour ${name}: the theme was not checked`);
	return Object.fromEntries(
		Object.entries(theme).map(([name, { light }]) => [name, light]),
	) as Colours;
}

/** A colour between two others; 1 is all of the first. */
export function mix(a: string, b: string, share: number): string {
	const channel = (colour: string, at: number) => parseInt(colour.slice(at, at + 2), 16);
	const mixed = [1, 3, 5].map((at) =>
		Math.round(channel(a, at) * share + channel(b, at) * (1 - share)),
	);
	return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
