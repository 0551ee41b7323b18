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
	'western',
	'russian',
	'deaths',
	'neutral',
] as const;

/** What a poster is coloured with: meanings, as in theme.css. */
export type Colours = Record<(typeof NAMES)[number], string>;

/**
 * The light colours of a theme. A picture that is handed on has one look, and paper is light.
 *
 * @param theme as it was read and checked: every colour as #rrggbb
 */
export function lightColours(theme: Record<string, { light: string }>): Colours {
	return Object.fromEntries(
		NAMES.map((name) => {
			const colour = theme[name];
			if (!colour) throw new Error(`no colour ${name}: the theme was not checked`);
			return [name, colour.light];
		}),
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
