import createBidi from 'bidi-js';

const bidi = createBidi();

/** Matches text whose characters have to be reordered before it is drawn. */
const TURNS =
	/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u202a-\u202e\u2066-\u2069]/u;

/** A stretch of one piece of a line in one direction. */
export interface Stretch {
	/** Index of the piece. */
	piece: number;
	text: string;
	direction: 'ltr' | 'rtl';
}

/**
 * A line's stretches from left to right (UAX #9). The renderer knows no direction and sets each
 * stretch by itself.
 *
 * @param pieces    of the line, in the order in which they are read
 * @param direction in which the line is read
 */
export function fromLeftToRight(pieces: string[], direction: 'ltr' | 'rtl'): Stretch[] {
	const text = pieces.join('');
	if (direction === 'ltr' && !TURNS.test(text))
		return pieces.map((text, piece) => ({ piece, text, direction }));
	const embedding = bidi.getEmbeddingLevels(text, direction);
	const stretches: (Stretch & { start: number; level: number })[] = [];
	let index = 0;
	pieces.forEach((letters, piece) => {
		for (const letter of letters) {
			const level = embedding.levels[index] ?? 0;
			const last = stretches.at(-1);
			const goesOn = last?.piece === piece && last.level === level;
			// At the ends of a stretch, resvg has its own order for spaces.
			if (goesOn && letter !== ' ' && last.text !== ' ') last.text += letter;
			else
				stretches.push({
					...{ piece, level, start: index, text: letter },
					direction: level % 2 === 1 ? 'rtl' : 'ltr',
				});
			index += letter.length;
		}
	});
	const order = bidi.getReorderedIndices(text, embedding);
	return stretches.sort((a, b) => order.indexOf(a.start) - order.indexOf(b.start));
}

/** A letter as it is seen where words are read from right to left: a bracket turned round. */
export function mirrored(letter: string): string {
	return bidi.getMirroredCharacter(letter) ?? letter;
}
