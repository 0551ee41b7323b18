import type { Inline } from './story';

/** The facts some prose is tied to, each once, in the order in which a reader meets them. */
export function citedIn(inlines: readonly Inline[]): string[] {
	return [...new Set(inlines.flatMap(factsOf))];
}

function factsOf(inline: Inline): string[] {
	if (inline.kind === 'text') return [];
	const inside = inline.children.flatMap(factsOf);
	return inline.kind === 'fact' ? [inline.fact, ...inside] : inside;
}
