import type { Box } from '../parts/box';
import type { Story } from '../story/story';
import { boxAt, type Anchor, type Line } from './label';

/** Width of a text in the page's face, as a share of the size of its letters. */
export type TextWidth = (text: string, strong: boolean) => number;

/** How the page sets labels. */
export interface PageType {
	textWidth: TextWidth;
	/** Size of a label's letters in pixels. */
	size: number;
	/** Of the interface: the grades, as they stand after what is not confirmed. */
	words: Story['words'];
}

/** From one line to the next: the widest that the components of marks have. */
const LEADING = 1.25;

/**
 * The box of a label as the page sets it. Kerning and all, but without a page: the width of a text is
 * handed in.
 *
 * @param width where lines are broken; without this, nowhere
 */
export function pageBox(type: PageType, lines: Line[], at: Anchor, width = Infinity): Box {
	const set = lines.map((line) => {
		const widths = wordsOf(line, type);
		return { ...broken(widths, spaceOf(line, type), width), leading: leadingOf(line, type) };
	});
	return boxAt(at, {
		width: Math.max(0, ...set.map(({ widest }) => widest)),
		height: set.reduce((sum, { rows, leading }) => sum + rows * leading, 0),
		line: set[0]?.leading ?? 0,
	});
}

function leadingOf({ scale }: Line, { size }: PageType): number {
	return scale * size * LEADING;
}

function spaceOf({ scale, strong = false, spacing = 0 }: Line, { textWidth, size }: PageType) {
	return (textWidth(' ', strong) + spacing) * scale * size;
}

/** The widths of a line's words; a grade is not broken. */
function wordsOf(line: Line, { textWidth, size, words }: PageType): number[] {
	const { text, status = 'confirmed', scale, strong = false, spacing = 0 } = line;
	const set = (word: string, strong: boolean) =>
		(textWidth(word, strong) + [...word].length * spacing) * scale * size;
	const grade = status === 'confirmed' ? [] : [set(words[status] ?? status, false)];
	return [...text.split(' ').map((word) => set(word, strong)), ...grade];
}

/** How many rows words take, and the width of the widest. */
function broken(words: number[], space: number, width: number) {
	let [rows, across, widest] = [1, 0, 0];
	for (const word of words) {
		const longer = across === 0 ? word : across + space + word;
		if (across > 0 && longer > width) {
			rows++;
			across = word;
		} else across = longer;
		widest = Math.max(widest, across);
	}
	return { rows, widest };
}
