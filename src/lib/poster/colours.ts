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

const HEX = /^#[0-9a-f]{6}$/i;

/**
 * The light colours of a theme. A picture that is handed on has one look, and paper is light.
 *
 * @param theme the text of theme.css
 * @throws Error where a colour is missing, or written in a way other programs may not read
 */
export function lightColours(theme: string): Colours {
	const declared = new Map(
		[...theme.matchAll(/--([\w-]+)\s*:\s*([^;}]+)/g)].map(([, name = '', value = '']) => [
			name,
			value.trim(),
		]),
	);
	const colour = (name: string, seen: string[] = []): string => {
		const value = (declared.get(name) ?? '').replace(/^light-dark\(\s*([^,]+?)\s*,.*$/s, '$1');
		const [, other] = /^var\(\s*--([\w-]+)\s*\)$/.exec(value) ?? [];
		if (other && !seen.includes(other)) return colour(other, [...seen, name]);
		const long = value.replace(/^#([0-9a-f])([0-9a-f])([0-9a-f])$/i, '#$1$1$2$2$3$3');
		if (HEX.test(long)) return long.toLowerCase();
		throw new Error(
			`theme.css: --${name} is ${value || 'missing'} … write it as #rrggbb, or pictures for other programs cannot be drawn`,
		);
	};
	return Object.fromEntries(NAMES.map((name) => [name, colour(name)])) as Colours;
}

/** A colour between two others; 1 is all of the first. */
export function mix(a: string, b: string, share: number): string {
	const channel = (colour: string, at: number) => parseInt(colour.slice(at, at + 2), 16);
	const mixed = [1, 3, 5].map((at) =>
		Math.round(channel(a, at) * share + channel(b, at) * (1 - share)),
	);
	return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
