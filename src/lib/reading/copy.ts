import type { Citations } from './citation';
import { citedIn } from '../story/inline';
import { parseProse, plainWords } from './prose';
import type { Inline } from '../story/story';
import type { Words } from './words';

/** The words of an edition with the facts put into them. */
export class Copy {
	/**
	 * @param doubtOf The word for the status of a fact that is disputed or not verified; undefined
	 * for any other.
	 */
	constructor(
		readonly words: Words,
		private readonly citations: Citations,
		private readonly doubtOf: (fact: string) => string | undefined,
	) {}

	/** Paragraphs with their markup. */
	prose(...path: string[]): Inline[][] {
		return parseProse(this.words.take(...path), this.citations, this.refuse(path));
	}

	/** One paragraph with its markup. */
	line(...path: string[]): Inline[] {
		const paragraphs = this.prose(...path);
		if (paragraphs.length > 1) {
			this.words.refuse(path, 'more than one paragraph', 'write a single one');
		}
		return paragraphs.flat();
	}

	/** Words without markup, such as a label. The mark they stand at shows how sure its fact is. */
	plain(...path: string[]): string {
		return plainWords(this.prose(...path), this.refuse(path));
	}

	/** The same, where an edition may have none. */
	plainIfAny(...path: string[]): string {
		const source = this.words.takeIfAny(...path);
		return plainWords(parseProse(source, this.citations, this.refuse(path)), this.refuse(path));
	}

	/**
	 * Words without markup that are read with no mark beside them: a headline, or the picture in
	 * words. A fact that is not sure carries its word there, or it would be told as if it were.
	 */
	headline(...path: string[]): string {
		const paragraphs = this.prose(...path);
		const words = plainWords(paragraphs, this.refuse(path));
		for (const fact of citedIn(paragraphs.flat())) {
			const doubt = this.doubtOf(fact);
			if (!doubt || words.toLowerCase().includes(doubt.toLowerCase())) continue;
			this.words.refuse(
				path,
				`"${fact}" stands here without the words “${doubt}”`,
				`write “${doubt}” beside it, or leave the claim to the text`,
			);
		}
		return words;
	}

	/** Whether a fact is on record; true also where the record could not be read. */
	knows(fact: string): boolean {
		return this.citations.facts?.includes(fact) ?? true;
	}

	private refuse(path: string[]) {
		return (wrong: string, remedy: string, below: number) =>
			this.words.refuse(path, wrong, remedy, below);
	}
}
