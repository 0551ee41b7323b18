import { fromMarkdown } from 'mdast-util-from-markdown';
import { parseCitations, type Citations, type Refuse } from './citation';
import { suggest } from './nearest';
import type { Inline } from './story';

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
		if (block.type === 'paragraph') return [inlines(block.children, false)];
		refuse(`${nameOf(block.type)} has no place here`, ALLOWED, linesAbove(block));
		return [];
	});

	/** @param tied Inside a link or a citation, where another could not be clicked. */
	function inlines(phrases: Phrase[], tied: boolean): Inline[] {
		return phrases.flatMap((phrase): Inline[] => {
			switch (phrase.type) {
				case 'text':
					return parseCitations(phrase.value, citations, tied, (wrong, remedy, below) =>
						refuse(wrong, remedy, linesAbove(phrase) + below),
					);
				case 'strong':
				case 'emphasis':
					return [{ kind: phrase.type, children: inlines(phrase.children, tied) }];
				case 'link':
					return link(phrase);
				default:
					refuse(`${nameOf(phrase.type)} has no place here`, ALLOWED, linesAbove(phrase));
					return [];
			}
		});
	}

	function link({ url, title, children, position }: Link): Inline[] {
		const below = linesAbove({ position });
		if (title) refuse(`a link with a title, "${title}"`, 'write [words](address), no more', below);
		if (children.length === 0) refuse('a link without words', `write [words](${url})`, below);
		if (/^https?:\/\//.test(url)) {
			return [{ kind: 'link', href: url, children: inlines(children, false) }];
		}
		if (!url.startsWith('fact:')) {
			refuse(`a link to "${url}"`, 'write (fact:id), or an address from https:// on', below);
			return [];
		}
		const fact = url.slice('fact:'.length);
		if (citations.facts && !citations.facts.includes(fact)) {
			const remedy = suggest(fact, citations.facts, 'add it to facts.yaml');
			refuse(`unknown fact "${fact}"`, remedy, below);
		}
		return [{ kind: 'fact', fact, children: inlines(children, true) }];
	}
}

/**
 * The same for words that are shown without markup, such as a label or an alternative text: one
 * paragraph, from which only the words are kept.
 */
export function parsePlain(source: string, citations: Citations, refuse: Refuse): string {
	const paragraphs = parseProse(source, citations, refuse);
	if (paragraphs.length > 1) refuse('more than one paragraph', 'write a single one', 0);
	return paragraphs.flat().map(words).join('');

	function words(inline: Inline): string {
		if (inline.kind === 'text') return inline.text;
		if (inline.kind !== 'fact') {
			refuse(`${nameOf(inline.kind)} is lost here`, 'write plain words, or [words](fact:id)', 0);
		}
		return inline.children.map(words).join('');
	}
}

/** How many lines of the source stand above a node. */
function linesAbove({ position }: Pick<Block, 'position'>): number {
	return position ? position.start.line - 1 : 0;
}

/** `inlineCode` → `inline code` */
function nameOf(type: string): string {
	return type === 'html' ? 'HTML' : type.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
