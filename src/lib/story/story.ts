/**
 * The story, checked and final: what `src/content/` says in one language, with every reference
 * resolved and every word as a reader will see it. Nothing behind this type ever meets a raw file.
 */

import type { Newsroom } from './newsroom';

/** How sure a claim is. The word for each, in the edition's language, is in `Story.words`. */
export type Status = 'confirmed' | 'attributed' | 'disputed' | 'unverified';

/** Whose forces, or which measure, a mark speaks of: a side of the theme, which gives it its colour. */
export type Whose = string;

/** How a number is hedged: `about 1,000`, `more than 900`. Null says the number is exact. */
export type Hedge = 'about' | 'more-than' | 'at-least' | 'nearly' | null;

export interface Source {
	id: string;
	publisher: string;
	title: string;
	url: string;
	/** Day, month or year of publication, as final words: "3 May 2024". */
	dateText: string;
}

export interface Fact {
	id: string;
	/** One sentence: what is claimed. */
	claim: string;
	status: Status;
	/** Who says so; null where the record does not depend on one voice. */
	by: string | null;
	/** What conflicts with it, or limits it; null where nothing does. */
	note: string | null;
	/** The number, or the lower end of a range; null where the fact is no number. */
	value: number | null;
	/** The upper end of a range; null for a single number. */
	to: number | null;
	hedge: Hedge;
	/** What is counted: "km", "deaths"; null for a fact without a number. */
	unit: string | null;
	/** As-of date as ISO 8601 with the precision the record has: 2024, 2024-05 or 2024-05-02. */
	date: string | null;
	dateText: string | null;
	/** The value with its hedge, or the date where there is no value: "about 1,000", "26 July 2023". */
	text: string;
	/** The verbatim words, for a fact that is a quotation, without quotation marks. */
	quote: string | null;
	/** True where the words were spoken in another language. */
	translated: boolean;
	sources: string[];
}

/** A run of prose. A `fact` ties its words to the fact they rest on. */
export type Inline =
	| { kind: 'text'; text: string }
	| { kind: 'strong'; children: Inline[] }
	| { kind: 'emphasis'; children: Inline[] }
	| { kind: 'link'; href: string; children: Inline[] }
	| { kind: 'fact'; fact: string; children: Inline[] };

/**
 * What a step changes on the stage. What it leaves out stays as the step before had it. Each kind of
 * mark reads what is said at its own key: src/lib/marks.
 */
export interface Change {
	/** A view of the map, by id. */
	view?: string;
	/** The countries that stand out. */
	focus?: string[];
	/** The fact whose date the date strip shows. */
	date?: string;
	[mark: string]: unknown;
}

export interface Step {
	id: string;
	/** Id of the chapter it belongs to. */
	chapter: string;
	kicker: string;
	/** Paragraphs of prose. Empty for the first step, whose words are the masthead. */
	text: Inline[][];
	/** The picture in words, for who cannot see it. */
	alt: string;
	change: Change;
}

export interface Chapter {
	id: string;
	title: string;
	/** How long it takes to read, as final words: "1 min". */
	minutesText: string;
}

/** Something a reader can ask about on the map after the story, with the facts that answer. */
export interface Thing {
	kind: 'country' | 'place' | 'force';
	/** Of a country, a place or a contingent. */
	id: string;
	name: string;
	/** Everything the record holds on it, in the order of the dates; undated facts last. */
	facts: string[];
	/** Of a force: the facts that count it, the earliest first. None for anything else. */
	counts: string[];
	/** Of a place or a force: the fact that says when foreign forces had gone from it. */
	left: string | null;
}

/** What the map offers to readers who have read the story. */
export interface Explore {
	/** The view it opens with, by id, where names and dots stand; and the same on a small screen. */
	view: string;
	near: string;
	/** The month it opens in: 2024-05. */
	month: string;
	/** The first and the last month the reader can go to; before and after, the record is silent. */
	months: [string, string];
	/** Countries named for orientation only. */
	names: string[];
	things: Thing[];
}

/** A point on which the report this story began with and the record differ. */
export interface Finding {
	id: string;
	/** "The distance". */
	topic: string;
	/** What the report says. */
	reported: Inline[];
	/** What the record shows. */
	found: Inline[];
	/** The facts the record rests on, in order; their status and sources stand beside it. */
	facts: string[];
}

/** One part of how the story was made: how certainty was graded, what is not drawn, and why. */
export interface MethodSection {
	id: string;
	title: string;
	text: Inline[][];
}

export interface Correction {
	/** ISO 8601 with its zone: 2024-06-03T14:05:00+02:00. */
	at: string;
	/** The same as final words, in its own zone: "3 June 2024, 14:05 (UTC+2)". */
	atText: string;
	kind: 'correction' | 'clarification' | 'update';
	/** The step it is about. */
	step: string;
	wrong: string;
	right: string;
}

export interface Story {
	/** BCP 47 tag of the edition. */
	language: string;
	direction: 'ltr' | 'rtl';
	title: string;
	dek: string;
	/** What is said of when the main story is told from: "As known on 4 May 2024". */
	asOf: string;
	/** The same day as ISO 8601; what happened later is told apart. */
	cutOff: string;
	/** Whole minutes, from the words of the edition. */
	minutes: number;
	chapters: Chapter[];
	steps: Step[];
	facts: Record<string, Fact>;
	sources: Record<string, Source>;
	/** Every fact the prose of the steps cites, in the order in which a reader meets it. */
	cited: string[];
	findings: Finding[];
	method: MethodSection[];
	/** The newest first. */
	corrections: Correction[];
	/** Who publishes it, and which parts of the page they want. */
	newsroom: Newsroom;
	/** What countries and places are called on the map, by id. */
	names: Record<string, string>;
	/** How many people one dot of a contingent stands for. */
	dot: number;
	/** What it says of each kind of mark: `toldOf` in src/lib/marks gives it its type. */
	marks: Record<string, unknown>;
	explore: Explore;
	/** First and last year of the date strip, as fractional years. */
	dates: { from: number; to: number };
	/** Month names, January first, for a date strip that is read while it moves. */
	months: string[];
	/** How the edition writes numbers; d3-format's locale fields. */
	numerals: { decimal: string; thousands: string; grouping: number[] };
	/** Every other word of the page, by key. */
	words: Record<string, string>;
}
