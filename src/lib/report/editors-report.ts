import { parseDate, startOf } from '../story/calendar-date';
import { citedIn, countWords, PACE } from '../story/inline';
import { EMPTY, fold, type State } from '../scene/fold';
import type { Fact, Status, Step, Story } from '../story/story';
import scenes from '../marks/manifest/scene';
import { kindsIn } from '../marks/slots';
import { factUse } from './fact-use';

/** A source written this long after what a fact speaks of may know more than the fact says. */
export const STALE_DAYS = 60;

const DAY = 86_400_000;

/** How much there is to read, in cards. */
export interface Length {
	steps: number;
	words: number;
	/** Reading time. */
	seconds: number;
}

/** A fact whose as-of date lies well before its newest source. */
export interface Dated {
	id: string;
	date: string;
	source: string;
	published: string;
	/** From the last day the as-of date can mean to the first the source's can. */
	days: number;
}

/** What an editor asks of a story before it goes out. */
export interface EditorsReport {
	title: string;
	language: string;
	total: Length;
	chapters: (Length & { id: string; title: string })[];
	facts: {
		total: number;
		used: string[];
		/** By no step's words or picture, no finding and not by the method. */
		unused: string[];
		oneSource: string[];
		/** The widest gap first. */
		dated: Dated[];
	};
	claims: Record<Status, { id: string; claim: string }[]>;
	longestCard: { step: string; words: number } | null;
	/** Steps that offer no quotation and no figure, and leave the picture as it was. */
	plainSteps: string[];
}

/**
 * The report on a story.
 *
 * @param published When each source was published, by id; null where that is not known.
 */
export function editorsReport(
	story: Story,
	published: Record<string, string | null>,
): EditorsReport {
	const facts = Object.values(story.facts);
	const use = factUse(story);
	const cards = story.steps.map((step) => ({ step: step.id, words: countWords(step.text) }));
	return {
		title: story.title,
		language: story.language,
		total: lengthOf(story.steps),
		chapters: story.chapters.map(({ id, title }) => ({
			id,
			title,
			...lengthOf(story.steps.filter(({ chapter }) => chapter === id)),
		})),
		facts: {
			total: facts.length,
			used: [...use.keys()],
			unused: facts.map(({ id }) => id).filter((id) => !use.has(id)),
			oneSource: facts.filter(({ sources }) => sources.length === 1).map(({ id }) => id),
			dated: facts
				.flatMap((fact) => datedBy(fact, published) ?? [])
				.sort((a, b) => b.days - a.days),
		},
		claims: {
			confirmed: claimsOf(facts, 'confirmed'),
			attributed: claimsOf(facts, 'attributed'),
			disputed: claimsOf(facts, 'disputed'),
			unverified: claimsOf(facts, 'unverified'),
		},
		longestCard: cards.toSorted((a, b) => b.words - a.words)[0] ?? null,
		plainSteps: plainSteps(story),
	};
}

function claimsOf(facts: Fact[], asked: Status) {
	return facts.filter(({ status }) => status === asked).map(({ id, claim }) => ({ id, claim }));
}

function lengthOf(steps: Step[]): Length {
	const words = steps.reduce((sum, step) => sum + countWords(step.text), 0);
	return { steps: steps.length, words, seconds: Math.round((words / PACE) * 60) };
}

function datedBy(
	{ id, date, sources }: Fact,
	published: Record<string, string | null>,
): Dated | null {
	const newest = sources
		.flatMap((source) => {
			const day = published[source];
			return day ? [{ source, published: day }] : [];
		})
		.sort((a, b) => startOf(b.published) - startOf(a.published))[0];
	if (date === null || !newest) return null;
	const days = Math.round((startOf(newest.published) - lastDayOf(date)) / DAY);
	return days > STALE_DAYS ? { id, date, ...newest, days } : null;
}

/** A fact as of 2024 may hold until December: it is not held to be older than that. */
function lastDayOf(date: string): number {
	const { year, month, day } = parseDate(date) ?? { year: NaN };
	if (day !== undefined) return startOf(date);
	// The day before the first of the month that follows.
	return Date.UTC(year, month ?? 12, 0);
}

function plainSteps({ steps, facts }: Story): string[] {
	const states = fold(steps);
	return steps.flatMap(({ id, text, change }, i) => {
		const quotes = citedIn(text.flat()).some((fact) => Boolean(facts[fact]?.quote));
		const changes = picture(states[i - 1] ?? EMPTY) !== picture(states[i] ?? EMPTY);
		return quotes || hasFigure(change) || changes ? [] : [id];
	});
}

/** Whether a step puts something in the one figure. */
function hasFigure(change: Step['change']): boolean {
	return kindsIn('figure').some((name) => Boolean(change[scenes[name].key]));
}

/** What a reader sees change. The day on the date strip is no change of picture. */
function picture({ view, focus, marks }: State): string {
	return JSON.stringify([view, focus, marks]);
}
