import { yearsOf } from '../story/calendar-date';
import type { Citations } from '../reading/citation';
import type { FactEntry } from '../reading/fact-entry';
import { citedIn } from '../story/inline';
import { Copy } from '../reading/copy';
import { readCorrections, toCorrections } from './corrections';
import type { Document, Documents } from '../reading/document';
import { refuseUnexplored, toExplore } from './explore';
import { directionOf, editionIn, isLanguage, minutesOf, type Edition } from './edition';
import { numbersOf } from './fact-numbers';
import { printFact, toFact } from './fact-words';
import { factsIn, readFacts } from './facts';
import { fill } from '../story/fill';
import { readInterface, settle } from './interface-words';
import { mapSettings, readMap } from './map';
import type { MapSettings } from '../story/map-settings';
import { readNewsroom, toNewsroom } from './read-newsroom';
import { numerals } from './number';
import { readOutline, type Outline } from './outline';
import type { Problem } from '../reading/problem';
import { Reader } from '../reading/reader';
import { tellRecord } from './record-words';
import { checkReferences } from './references';
import { readSources, toSources } from './sources';
import { isOpen } from '../story/status';
import { tell } from './stage-words';
import type { Chapter, Inline, Step, Story } from '../story/story';
import type { Table } from '../reading/table';
import { Words } from '../reading/words';

/** A story fit to be shown, or everything that keeps it from being one. */
export type Parsed = { story: Story; map: MapSettings } | { problems: Problem[] };

/**
 * The one door into `Story`: checks the shape of every document, then every reference between
 * them, then every word. Nothing stops at the first problem.
 *
 * @param now The moment of the build in milliseconds, after which nothing can have been corrected.
 */
export function parseStory(documents: Documents, now: number): Parsed {
	// "und" is the tag for no language in particular: enough to go on looking for problems.
	const language = isLanguage(documents.language) ? documents.language : 'und';
	const problems: Problem[] = [];
	const read = (document: Document) => {
		problems.push(...document.problems);
		return new Reader(document, problems);
	};

	const outline = readOutline(read(documents.outline));
	const map = readMap(read(documents.map));
	const sources = readSources(read(documents.sources));
	const record = readFacts(read(documents.facts), sources);
	checkReferences(outline, map, record, documents.theme);
	const corrections = readCorrections(read(documents.corrections), outline.steps, now);
	const newsroom = readNewsroom(read(documents.newsroom));
	if (newsroom?.parts.explore) refuseUnexplored(outline);
	problems.push(...documents.theme.problems);

	const words = new Words(read(documents.words));
	if (language === 'und') {
		const wrong = `"${documents.language}" is no language`;
		words.refuse([], wrong, 'name the file after its BCP 47 tag: en.aml, pt-BR.aml');
	}
	const facts = factsIn(language, homeOf(newsroom?.language, language), record, words);
	const edition = editionIn(language, readInterface(words, outline.terms));
	const copy = new Copy(words, citationsOf(facts, outline, edition), (id) => {
		const { status } = facts.get(id) ?? {};
		return isOpen(status) ? edition.words[status] : undefined;
	});
	const told = { ...tell(outline, map, facts, copy), ...tellRecord(outline, copy) };
	words.refuseRest();

	const { dates, asOf, dot } = outline;
	const settings = mapSettings(map);
	const explore = toExplore(outline, facts, told);
	if (problems.length > 0 || !dates || !asOf || !dot || !settings || !explore || !newsroom) {
		return { problems: inOrder(problems, documents) };
	}
	return {
		story: {
			...told,
			explore,
			...{ language, direction: directionOf(language), dot },
			facts: Object.fromEntries(
				facts.sound.map(({ id, entry }) => [id, toFact(id, entry, edition)]),
			),
			sources: toSources(sources, edition.dates),
			corrections: toCorrections(corrections, edition),
			newsroom: toNewsroom(newsroom, edition, corrections.at(-1)?.at),
			dates: { from: yearsOf(dates.from)[0], to: yearsOf(dates.to)[0] },
			months: edition.dates.months,
			numerals: numerals(language),
			...measured(told, edition, asOf, dot),
		},
		map: settings,
	};
}

/** What follows from the prose and the words of the edition: times to read, and what they are said in. */
function measured(
	{ steps, chapters }: { steps: Step[]; chapters: Pick<Chapter, 'id' | 'title'>[] },
	edition: Edition,
	asOf: string,
	dot: number,
): Pick<Story, 'chapters' | 'minutes' | 'cited' | 'words' | 'asOf' | 'cutOff'> {
	const prose = steps.flatMap(({ text }) => text);
	const minutes = minutesOf(prose);
	const words = settle(edition.words, {
		date: edition.dates.full(asOf),
		minutes: edition.number(minutes),
		n: edition.number(dot),
	});
	return {
		chapters: chapters.map((chapter) => ({
			...chapter,
			minutesText: fill(words['chapter-minutes'] ?? '', {
				minutes: edition.number(minutesOf(proseOf(steps, chapter.id))),
			}),
		})),
		minutes,
		cited: citedIn(prose.flat()),
		words,
		asOf: words['as-of'] ?? '',
		cutOff: asOf,
	};
}

/** The newsroom's language, or that of the edition where its tag is invalid, which is refused elsewhere. */
function homeOf(written: string | undefined, edition: string): string {
	return written !== undefined && isLanguage(written) ? written : edition;
}

function proseOf(steps: Step[], chapter: string): Inline[][] {
	return steps.filter((step) => step.chapter === chapter).flatMap(({ text }) => text);
}

/** Of a fact whose shape is wrong nothing more is said than that, where it stands. */
function citationsOf(facts: Table<FactEntry>, outline: Outline, edition: Edition): Citations {
	return {
		facts: facts.unread ? undefined : facts.ids,
		terms: outline.terms,
		print(id, form) {
			const fact = facts.get(id);
			return fact ? printFact(fact, edition, form) : '';
		},
		holds(id, number) {
			const fact = facts.get(id);
			return !fact || numbersOf(fact).has(number);
		},
	};
}

/** File by file and from the top down, as an editor will put them right. */
function inOrder(problems: Problem[], documents: Documents): Problem[] {
	const { outline, map, facts, sources, corrections, newsroom, theme, words } = documents;
	const all = [outline, map, facts, sources, corrections, newsroom, theme, words];
	const files = all.map(({ file }) => file);
	return problems.toSorted(
		(a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line,
	);
}
