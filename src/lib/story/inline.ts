import type { Inline } from './story';

/** Words a minute at which a general reader takes in plain prose. */
export const PACE = 220;

/** How many words there are. */
export function countWords(prose: readonly Inline[][]): number {
	return prose.map(textOf).join(' ').split(/\s+/).filter(Boolean).length;
}

/** The facts some prose is tied to, each once, in the order in which a reader meets them. */
export function citedIn(inlines: readonly Inline[]): string[] {
	return [...new Set(inlines.flatMap(factsOf))];
}

function factsOf(inline: Inline): string[] {
	if (inline.kind === 'text') return [];
	const inside = inline.children.flatMap(factsOf);
	return inline.kind === 'fact' ? [inline.fact, ...inside] : inside;
}

/** The words alone, without what they are tied to. */
function textOf(inlines: readonly Inline[]): string {
	return inlines
		.map((inline) => (inline.kind === 'text' ? inline.text : textOf(inline.children)))
		.join('');
}
