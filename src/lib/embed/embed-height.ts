import type { Inline, Step } from '../story/story';

/** A picture, the margins around the words, their heading and the credit. */
const ALWAYS = 690;
/** What a letter of the words adds in a column of some 320 pixels. */
const LETTER = 0.72;

/**
 * How high a frame has to be that cannot follow what is in it, in pixels: enough for the words in a
 * narrow column. A wider one has a larger picture and fewer lines, which comes to much the same.
 */
export function embedHeight({ text }: Pick<Step, 'text'>, dek: string): number {
	// The opening has no words of its own, and is shown with those of the masthead.
	const letters = text.flat().reduce((sum, run) => sum + lengthOf(run), 0) || dek.length;
	return Math.ceil((ALWAYS + letters * LETTER) / 10) * 10;
}

function lengthOf(run: Inline): number {
	return run.kind === 'text'
		? run.text.length
		: run.children.reduce((sum, child) => sum + lengthOf(child), 0);
}
