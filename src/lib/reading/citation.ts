import { suggest } from './nearest';
import { claimedNumbersIn } from './numbers';
import type { Inline } from '../story/story';

/** The forms a fact is printed in: `{id}`, `{id:number}`, `{id:date}`, `{id:month}`, `{id:year}`. */
export const FORMS = ['number', 'date', 'month', 'year'] as const;
export type Form = (typeof FORMS)[number];

/** What words may rest on. */
export interface Citations {
	/** The ids of the facts; undefined where the facts could not be read. */
	facts: readonly string[] | undefined;
	/** Names that hold a digit and claim nothing: "Route 66"; undefined where not known. */
	terms: readonly string[] | undefined;
	/** A fact as words; undefined where it has none in that form. */
	print(fact: string, form: Form | undefined): string | undefined;
	/** Whether the record of a fact holds a number, given as its bare digits. */
	holds(fact: string, number: string): boolean;
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

/** Refuses a fact that nobody knows. */
export function checkFact(
	fact: string,
	{ facts }: Citations,
	refuse: (wrong: string, remedy: string) => void,
): boolean {
	if (!facts || facts.includes(fact)) return true;
	refuse(`unknown fact "${fact}"`, suggest(fact, facts, 'add it to facts.yaml'));
	return false;
}

/**
 * A run of text with its `{fact-id}` and `{fact-id:form}` put into words.
 *
 * @param tied The fact whose citation the text stands in: its own numbers may be written out there,
 * and no others.
 */
export function parseCitations(
	text: string,
	tied: string | undefined,
	citations: Citations,
	refuse: Refuse,
): Inline[] {
	let below = 0;
	const here = (wrong: string, remedy: string) => refuse(wrong, remedy, below);
	return text.split(/(\{[^{}]*\})/).flatMap((piece): Inline[] => {
		const [, fact, form] = TOKEN.exec(piece) ?? [];
		const inlines = fact === undefined ? plain(piece) : printed(fact, form);
		below += piece.split('\n').length - 1;
		return inlines;
	});

	function printed(fact: string, written: string | undefined): Inline[] {
		const form = FORMS.find((known) => known === written);
		if (written !== undefined && form === undefined) {
			const remedy = suggest(written, FORMS, `write one of ${FORMS.join(', ')}`);
			here(`unknown form "${written}" in {${fact}:${written}}`, remedy);
		}
		if (!checkFact(fact, citations, here)) return [];
		const words = citations.print(fact, form);
		if (words === undefined) {
			here(`fact "${fact}" ${LACKS[form ?? 'value']}`, `write [words](fact:${fact}) instead`);
		}
		const text: Inline = { kind: 'text', text: words ?? '' };
		if (tied === undefined) return [{ kind: 'fact', fact, children: [text] }];
		if (tied !== fact) here(`{${fact}} in words tied to "${tied}"`, 'end the one before the other');
		return [text];
	}

	function plain(piece: string): Inline[] {
		const mark = /\]\(|\]\[|[{}*]/.exec(piece)?.[0];
		if (mark) {
			here(`"${mark}" belongs to nothing`, 'close the {fact}, the [words](fact:id), the **bold**');
		}
		for (const number of claimedNumbersIn(piece, citations.terms ?? [])) checkNumber(number);
		return piece === '' ? [] : [{ kind: 'text', text: piece.replace(/[ \t]*\n[ \t]*/g, ' ') }];
	}

	function checkNumber(number: string): void {
		if (tied === undefined) {
			if (!citations.terms) return;
			here(
				`"${number}" is tied to no fact`,
				'write {fact-id} or [words](fact:id), or name what it is part of under terms in story.yaml',
			);
		} else if (!citations.holds(tied, number)) {
			here(`"${number}" is not in the fact "${tied}"`, 'write what the record says, or correct it');
		}
	}
}
