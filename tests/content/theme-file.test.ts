import { describe, expect, test } from 'vitest';
import { readTheme } from '../../src/lib/content/theme-file';
import { inOutline, inTheme, readWith, refuses } from '../content-fixture';

describe('a theme', () => {
	test('has its colours in both schemes, in whatever notation', () => {
		const { colours } = read('--paper', 'light-dark(hsl(40 48% 94%), rgb(21, 23, 26))');
		expect(colours.paper).toEqual({ light: '#f7f2e8', dark: '#15171a' });
		expect(read('--whose-neutral', 'var(--ink)').colours['whose-neutral']).toEqual(colours.ink);
	});

	test('may have one colour for both', () => {
		expect(read('--water', 'steelblue').colours.water).toEqual({
			light: '#4682b4',
			dark: '#4682b4',
		});
	});

	refuses(
		'a colour that is none',
		inTheme(/(?<=--land: ).*(?=;)/, 'light-dark(#f1eadc, greenish)'),
		'--land: "light-dark(#f1eadc, greenish)" is no colour … write a colour, or light-dark(#f7f2e8, #15171a)',
	);
	refuses(
		'a colour with something behind it',
		inTheme(/(?<=--water: ).*(?=;)/, '#93b6c480'),
		'--water: "#93b6c480" is no colour … write a colour, or light-dark(#f7f2e8, #15171a)',
	);
	refuses(
		'a colour that stands for itself',
		inTheme(/(?<=--whose-neutral: ).*(?=;)/, 'var(--whose-neutral)'),
		'--whose-neutral: "var(--whose-neutral)" is no colour … write a colour, or light-dark(#f7f2e8, #15171a)',
	);
	refuses(
		'what the page does not ask for',
		inTheme('\t--accent', '\t--acent'),
		'nothing asks for "--acent" … did you mean "accent"?',
	);
	refuses(
		'a side that has no colour, where the outline speaks of it',
		inOutline(
			'wardens-iceland: { country: iceland, whose: wardens',
			'wardens-iceland: { country: iceland, whose: wardesn',
		),
		'the theme has no "wardesn" … did you mean "wardens"?',
	);
	refuses(
		'a side that is like none it has a colour for',
		inOutline(
			'kind: counter, fact: students-30-2021, whose: students',
			'kind: counter, fact: students-30-2021, whose: nobody',
		),
		'the theme has no "nobody" … give it a colour in theme.css: --whose-nobody',
	);
	refuses(
		'anything but custom properties',
		inTheme('	--paper:', '	¶background: red;\n	--paper:'),
		'"background" in the theme … write custom properties only, such as --paper: …',
	);
	refuses(
		'rules',
		inTheme(/$/, '¶.card { color: red }\n'),
		'".card" in the theme … write everything in one :root { … }, both schemes by light-dark()',
	);

	test('says which pair cannot be read, in which scheme, and by how much', () => {
		const { problems, places } = readWith(
			inTheme(/(?<=--ink-2: ).*(?=;)/, 'light-dark(#8a8275, #aca698)'),
		);
		expect(problems[0]).toBe(
			`${places[0]}  --ink-2 #8a8275 on --paper #f7f2e8 has 3.40:1 in the light scheme … make it 4.5:1 or more, 1.10 above what it is`,
		);
		// On every ground, and in one scheme only.
		expect(problems).toHaveLength(5);
		expect(problems.every((problem) => problem.includes('light scheme'))).toBe(true);
	});

	test('measures marks as WCAG measures marks', () => {
		const { problems } = readWith(
			inTheme(/(?<=--whose-wardens: ).*(?=;)/, 'light-dark(#1d5fa6, #3a4f68)'),
		);
		expect(problems.length).toBeGreaterThan(0);
		for (const problem of problems)
			expect(problem).toMatch(
				/--whose-wardens #3a4f68 on --\w+ #\w+ has [12]\.\d\d:1 in the dark scheme … make it 3:1/,
			);
	});

	test('that lacks a colour, or cannot be read, is told so once', () => {
		const lacking = readWith(inTheme(/\t--sea:.*\n/, '')).problems;
		expect(lacking).toEqual([
			'theme.css:1  no --sea … take it over from the theme that came with the story',
		]);
		const broken = readWith(inTheme(/\}\s*$/, '')).problems;
		expect(broken).toEqual([expect.stringMatching(/^theme.css:\d+ {2}Unclosed block … /)]);
	});
});

/** The shipped theme with one property changed. */
function read(property: string, value: string) {
	const tokens = new Map(
		[
			['paper', 'light-dark(#f7f2e8, #15171a)'],
			['card', 'light-dark(#fffdf8, #1c1e21)'],
			['ink', 'light-dark(#1c1915, #f1ece2)'],
		].map(([name, colour]) => [`--${name}`, colour]),
	);
	tokens.set(property, value);
	for (const name of ['ink-2', 'rule', 'sea', 'land', 'focus', 'line', 'focus-line', 'water'])
		if (!tokens.has(`--${name}`)) tokens.set(`--${name}`, '#777');
	for (const name of ['accent', 'whose-one', 'whose-neutral'])
		if (!tokens.has(`--${name}`)) tokens.set(`--${name}`, '#777');
	const text = [...tokens].map(([name, colour]) => `${name}: ${colour};`).join('\n');
	return { colours: readTheme(`:root { ${text} }`, 'theme.css').data as Record<string, object> };
}
