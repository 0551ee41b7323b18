import { fromMarkdown } from 'mdast-util-from-markdown';
import { checkFact, parseCitations, type Citations, type Refuse } from './citation';
import type { Inline } from '../story/story';
import { webAddress } from './web-address';

type Block = ReturnType<typeof fromMarkdown>['children'][number];
type Phrase = Extract<Block, { type: 'paragraph' }>['children'][number];
type Link = Extract<Phrase, { type: 'link' }>;

const ALLOWED = 'write plain text, **strong**, *emphasis*, [words](fact:id) or [words](https://…)';

/**
 * The door for Markdown: paragraphs of text, strong, emphasis, links and citations of facts.
 * Everything else is refused, so that nothing reaches the page that the page cannot show.
 */
export function parseProse(source: string, citations: Citations, refuse: Refuse): Inline[][] {
	return fromMarkdown(source).children.flatMap((block) => {
		if (block.type === 'paragraph') return [inlines(block.children)];
		refuse(`${nameOf(block.type)} has no place here`, ALLOWED, linesAbove(block));
		return [];
	});

	/** @param tied The fact whose citation the phrases stand in. */
	function inlines(phrases: Phrase[], tied?: string): Inline[] {
		return phrases.flatMap((phrase): Inline[] => {
			const refuseBelow: Refuse = (wrong, remedy, below) =>
				refuse(wrong, remedy, linesAbove(phrase) + below);
			switch (phrase.type) {
				case 'text':
					return parseCitations(phrase.value, tied, citations, refuseBelow);
				case 'strong':
				case 'emphasis':
					return [{ kind: phrase.type, children: inlines(phrase.children, tied) }];
				case 'link':
					return link(phrase, (wrong, remedy) => refuseBelow(wrong, remedy, 0));
				default:
					refuseBelow(`${nameOf(phrase.type)} has no place here`, ALLOWED, 0);
					return [];
			}
		});
	}

	function link(
		{ url, title, children }: Link,
		refuseHere: (wrong: string, remedy: string) => void,
	): Inline[] {
		if (title) refuseHere(`a link with a title, "${title}"`, 'write [words](address), no more');
		if (children.length === 0) refuseHere('a link without words', `write [words](${url})`);
		if (url.startsWith('fact:')) {
			const fact = url.slice('fact:'.length);
			checkFact(fact, citations, refuseHere);
			return [{ kind: 'fact', fact, children: inlines(children, fact) }];
		}
		if (webAddress(url) === null) {
			refuseHere(`a link to "${url}"`, 'write (fact:id), or an address from https:// on');
		}
		const words = inlines(children);
		// Both can be clicked, and HTML has no way to say which is meant.
		if (words.some(holdsFact)) refuseHere('a fact inside a link', 'end the one before the other');
		return [{ kind: 'link', href: url, children: words }];
	}
}

/**
 * The words alone of a single paragraph, for where they are shown without markup, such as a label or
 * an alternative text; markup that would be lost is refused.
 */
export function plainWords(paragraphs: Inline[][], refuse: Refuse): string {
	if (paragraphs.length > 1) refuse('more than one paragraph', 'write a single one', 0);
	return paragraphs.flat().map(words).join('');

	function words(inline: Inline): string {
		if (inline.kind === 'text') return inline.text;
		if (inline.kind !== 'fact') {
			refuse(`${inline.kind} is lost here`, 'write plain words, {fact} or [words](fact:id)', 0);
		}
		return inline.children.map(words).join('');
	}
}

function holdsFact(inline: Inline): boolean {
	return inline.kind === 'fact' || (inline.kind !== 'text' && inline.children.some(holdsFact));
}

/** How many lines of the source stand above a node. */
function linesAbove({ position }: Pick<Block, 'position'>): number {
	return position ? position.start.line - 1 : 0;
}

/** `inlineCode` → `inline code` */
function nameOf(type: string): string {
	return type === 'html' ? 'HTML' : type.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
