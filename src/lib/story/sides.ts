import { isObject, type Document, type Path } from './document';
import { suggest } from './nearest';
import type { Outline } from './outline';

/** What a side is called among the colours of the theme: `whose: west` is drawn in `--whose-west`. */
const PREFIX = 'whose-';

/**
 * Refuses every side of the outline that the theme has no colour for. Which sides there are is the
 * story's to say: nothing else in the program knows their names.
 */
export function checkSides({ reader, contingents, figures }: Outline, theme: Document): void {
	// Of a theme that has something wrong in it nothing more is said than that.
	if (theme.problems.length > 0 || !isObject(theme.data)) return;
	const sides = Object.keys(theme.data).flatMap((name) =>
		name.startsWith(PREFIX) ? name.slice(PREFIX.length) : [],
	);
	const find = (path: Path, side: string) => {
		if (sides.includes(side)) return;
		const otherwise = `give it a colour in theme.css: --${PREFIX}${side}`;
		reader.refuse(path, `the theme has no "${side}"`, suggest(side, sides, otherwise));
	};
	for (const { path, entry } of contingents.sound) find([...path, 'whose'], entry.whose);
	for (const { path, entry } of figures.sound) {
		if (entry.kind === 'counter') find([...path, 'whose'], entry.whose);
		if (entry.kind === 'comparison')
			entry.groups.forEach(({ whose }, i) => find([...path, 'groups', i, 'whose'], whose));
		if (entry.kind === 'bars')
			entry.series.forEach(({ whose }, i) => find([...path, 'series', i, 'whose'], whose));
	}
}
