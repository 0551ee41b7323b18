import type { Citations } from './citation';
import { parsePlain, parseProse } from './prose';
import type { Inline } from './story';
import type { Words } from './words';

/** The words of an edition with the facts put into them. */
export class Copy {
	constructor(
		readonly words: Words,
		private readonly citations: Citations,
	) {}

	/** Paragraphs with their markup. */
	prose(...path: string[]): Inline[][] {
		return parseProse(this.words.take(...path), this.citations, this.refuse(path));
	}

	/** Words without markup, such as a label. */
	plain(...path: string[]): string {
		return parsePlain(this.words.take(...path), this.citations, this.refuse(path));
	}

	/** The same, where an edition may have none. */
	plainIfAny(...path: string[]): string {
		return parsePlain(this.words.takeIfAny(...path), this.citations, this.refuse(path));
	}

	private refuse(path: string[]) {
		return (wrong: string, remedy: string, below: number) =>
			this.words.refuse(path, wrong, remedy, below);
	}
}
