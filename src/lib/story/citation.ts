import { FORMS, type Form } from './fact-words';
import { suggest } from './nearest';
import type { Inline } from './story';

/** What words may rest on. */
export interface Citations {
	/** The ids of the facts; undefined where the facts could not be read. */
	facts: readonly string[] | undefined;
	/** Names that hold a digit and claim nothing: "Air Base 101". */
	terms: readonly string[];
	/** A fact as words; undefined where it has none in that form. */
	print(fact: string, form: Form | undefined): string | undefined;
}

/** Writes down what is wrong, what to write instead, and how many lines below the first it stands. */
export type Refuse = (wrong: string, remedy: string, below: number) => void;

const TOKEN = /^\{([^{}:]*)(?::([^{}:]*))?\}$/;

/** Why a fact cannot be printed in a form. */
const LACKS = {
	value: 'has neither number nor date',
	number: 'has no number',
	date: 'has no date',
	month: 'has no date known to the month',
	year: 'has no date',
};

/**
 * A run of text with its `{fact-id}` and `{fact-id:form}` put into words.
 *
 * @param tied The text stands inside a link or a citation: a digit in it is accounted for, and a
 * fact in it is printed as text.
 */
export function parseCitations(
	text: string,
	citations: Citations,
	tied: boolean,
	refuse: Refuse,
): Inline[] {
	let below = 0;
	const here = (wrong: string, remedy: string) => refuse(wrong, remedy, below);
	return text.split(/(\{[^{}]*\})/).flatMap((piece): Inline[] => {
		const [, fact, form] = TOKEN.exec(piece) ?? [];
		const inline = fact === undefined ? plain(piece) : cited(fact, form);
		below += piece.split('\n').length - 1;
		return inline;
	});

	function cited(fact: string, written: string | undefined): Inline[] {
		const form = FORMS.find((known) => known === written);
		if (written !== undefined && form === undefined) {
			const remedy = suggest(written, FORMS, `write one of ${FORMS.join(', ')}`);
			here(`unknown form "${written}" in {${fact}:${written}}`, remedy);
			return [];
		}
		if (citations.facts && !citations.facts.includes(fact)) {
			here(`unknown fact "${fact}"`, suggest(fact, citations.facts, 'add it to facts.yaml'));
			return [];
		}
		const printed = citations.print(fact, form);
		if (printed === undefined) {
			here(`fact "${fact}" ${LACKS[form ?? 'value']}`, `write [words](fact:${fact}) instead`);
		}
		const words: Inline = { kind: 'text', text: printed ?? '' };
		return tied ? [words] : [{ kind: 'fact', fact, children: [words] }];
	}

	function plain(piece: string): Inline[] {
		const mark = /\]\(|\]\[|[{}*]/.exec(piece);
		if (mark) {
			here(
				`a "${mark[0]}" that belongs to nothing`,
				'close the {fact}, [words](fact:id) or **bold**',
			);
		}
		const digits = tied ? null : /\S*\p{Nd}\S*/u.exec(withoutTerms(piece));
		if (digits) {
			here(
				`"${digits[0]}" is tied to no fact`,
				'write {fact-id} or [words](fact:id), or list the name it is part of under terms in story.yaml',
			);
		}
		return piece === '' ? [] : [{ kind: 'text', text: piece.replace(/[ \t]*\n[ \t]*/g, ' ') }];
	}

	function withoutTerms(piece: string): string {
		return citations.terms.reduce((rest, term) => rest.replaceAll(term, ''), piece);
	}
}
