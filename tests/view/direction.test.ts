import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/* A page read from right to left is the same page mirrored. So style sheets speak of start and end,
   never of left and right, but where they place something on the map: that is never mirrored, and a
   comment in the same rule says "Physical" and why, or "Physical, all of it" above the last rules of a
   sheet. */

const SIDE = '(?:left|right)';
const PHYSICAL = new RegExp(
	[
		`(?:^|[-\\s])(?:margin|padding|border|inset|scroll-margin|scroll-padding)?-?${SIDE}(?:-\\w+)*\\s*:`,
		`(?:text-align|float|clear|transform-origin|background-position)\\s*:[^;]*\\b${SIDE}\\b`,
		// Four lengths, of which the second and the fourth differ.
		`(?:margin|padding|inset)\\s*:\\s*\\S+ (\\S+) \\S+ (?!\\1)[^\\s;]+;`,
		'translateX\\((?!.*--turn)',
	].join('|'),
	'm',
);

/** From both sides alike, in whichever order: nothing to mirror. */
const EVEN =
	/^\t*(?:left: ([^;]+);\n\t*right: \1;|right: ([^;]+);\n(?:\t*bottom: [^;]+;\n)?\t*left: \2;)\n/gm;

/** The declarations of a style sheet that know left from right and do not say why. */
export function physical(css: string): string[] {
	let [excused, forGood] = [false, false];
	return css
		.replace(EVEN, '')
		.split(/(?<=[;{}]|\*\/)\s*\n/)
		.filter((line) => {
			if (/\/\*\s*Physical/.test(line)) excused = true;
			if (/\/\*\s*Physical, all of it/.test(line)) forGood = true;
			if (/^\s*\}/.test(line)) excused = forGood;
			return !excused && PHYSICAL.test(line.replace(/\/\*[^]*?\*\//g, ''));
		});
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
const sheets = files
	.filter((file) => /\.(?:css|svelte)$/.test(file))
	.map((file) => {
		const source = readFileSync(join('src', file), 'utf8');
		const css = file.endsWith('.css') ? source : (/<style>([^]*)<\/style>/.exec(source)?.[1] ?? '');
		return [file, css] as const;
	});

test.each(sheets)('%s knows no left and right but on the map', (_, css) => {
	expect(physical(css)).toEqual([]);
});

test('the check sees each way of saying left or right, and takes a reason', () => {
	const ways = [
		'margin-left: 1px;',
		'left: 0;',
		'border-right-color: red;',
		'text-align: right;',
		'margin: 0 1px 0 2px;',
		'transform: translateX(3px);',
	];
	for (const way of ways) expect(physical(`a {\n${way}\n}`), way).toHaveLength(1);
	for (const fine of ['margin: 0 1px 0 1px;', 'inset-inline-start: 0;', 'text-align: start;'])
		expect(physical(`a {\n${fine}\n}`), fine).toEqual([]);
	expect(physical('a {\n/* Physical: the map. */\nleft: 0;\n}\nb {\nleft: 0;\n}')).toHaveLength(1);
});
